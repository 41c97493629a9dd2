using GeoMonitor.Ingest.Currency;
using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Comext;

/// <summary>Brings value and mass together where a table has a row for each.</summary>
/// <remarks>
/// The two may lie anywhere in a file, so its rows are sorted by the figure they are of. Memory does not grow with the file,
/// the temporary file does.
/// </remarks>
internal sealed class MeasurePairs(ComextReading reading) : IDisposable
{
    private readonly SpillingSort<MeasuredRow> _rows = new();

    /// <summary>Takes a row.</summary>
    /// <param name="figure">What it is of; <see cref="ComextFigure"/>.</param>
    /// <param name="row">The row.</param>
    public void Add(ulong figure, in MeasuredRow row) => _rows.Add(figure, row);

    /// <summary>Brings what belongs together into the ledger; of rows with one figure and measure, only the first.</summary>
    public void Settle()
    {
        var rows = _rows.InOrder();
        var isThere = rows.MoveNext();
        while (isThere)
        {
            var figure = rows.Key;
            var (value, mass) = (default(MeasuredRow?), default(MeasuredRow?));
            do
            {
                var row = rows.Item;
                if ((row.IsMass ? mass : value) is not null)
                    Reject(figure, row);
                else if (row.IsMass)
                    mass = row;
                else
                    value = row;
            }
            while ((isThere = rows.MoveNext()) && rows.Key == figure);
            Settle(value, mass);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _rows.Dispose();

    private void Settle(MeasuredRow? value, MeasuredRow? mass)
    {
        Count(value);
        Count(mass);
        if (value is not { } row)
        {
            reading.Intake.Rejections.LeaveOut(ComextReasons.QuantityAlone, 0, null);
            return;
        }

        var grams = mass?.Amount;
        if (grams == 0 && row.Amount > 0)
        {
            reading.Intake.Repairs.ZeroQuantities++;
            grams = null;
        }

        Name(row);
        reading.Ledger.Add(row.Key, row.Period, row.Amount, grams, mass is null ? 1 : 2);
    }

    private void Count(MeasuredRow? row)
    {
        reading.Intake.Repairs.PaddedProducts += row?.Padded == true ? 1 : 0;
        reading.Intake.Repairs.CodesOutsideTheirYears += row?.OutsideItsYears == true ? 1 : 0;
    }

    private void Name(in MeasuredRow row)
    {
        var (declarant, partner) = (reading.Figures.TextOf(row.Declarant), reading.Figures.TextOf(row.Partner));
        reading.Unnamed.Add(
            row.Key,
            declarant,
            reading.Codes.Find(declarant, row.Key.Year),
            partner,
            reading.Codes.Find(partner, row.Key.Year),
            UsdOf(row));
    }

    private void Reject(ulong figure, in MeasuredRow row)
    {
        var measure = row.IsMass ? "mass" : "value";
        var text = $"{reading.Figures.TextOf(row.Declarant)},{reading.Figures.TextOf(row.Partner)},{ComextFigure.ProductOf(figure)},{row.Period}: {measure}";
        reading.Intake.Rejections.Add(ComextReasons.RepeatedRow, row.Line, null, text, row.IsMass ? null : UsdOf(row));
    }

    private long UsdOf(in MeasuredRow row) => EuroRates.ToUsd(row.Amount, row.Key.Year, reading.FileName);
}
