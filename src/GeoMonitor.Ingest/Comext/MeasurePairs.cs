using GeoMonitor.Ingest.Currency;
using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Comext;

/// <summary>Brings value and mass together where a table has a row for each.</summary>
/// <remarks>
/// The two mostly follow each other, but may lie anywhere in a file, so rows are sorted by the figure they are of. Memory
/// does not grow with the file, the temporary file does.
/// </remarks>
internal sealed class MeasurePairs(ComextReading reading) : IDisposable
{
    private readonly SpillingSort<MeasuredFigure> _figures = new();

    /// <summary>Adds a row to the figure that was added last, when it is of that one and the other measure.</summary>
    /// <param name="figure">What it is of; <see cref="ComextFigure"/>.</param>
    /// <param name="codes">What had to be done to read its codes.</param>
    /// <param name="mass">Whether it is the mass, and not the value.</param>
    /// <param name="amount">What it says.</param>
    public bool TryJoin(ulong figure, CodeRepairs codes, bool mass, MeasuredAmount amount)
    {
        if (!_figures.LastHas(figure) || _figures.Last.Codes != codes || _figures.Last.Of(mass).IsThere)
            return false;
        _figures.Last = _figures.Last.With(mass, amount);
        return true;
    }

    /// <summary>Adds a row of a figure of its own, which others may turn out to be of.</summary>
    public void Add(ulong figure, in MeasuredFigure row) => _figures.Add(figure, row);

    /// <summary>Brings what belongs together into the ledger; of rows with one figure and measure, only the first.</summary>
    public void Settle()
    {
        var figures = _figures.InOrder();
        var isThere = figures.MoveNext();
        while (isThere)
        {
            var (figure, whole) = (figures.Key, figures.Item);
            Count(whole, mass: false);
            Count(whole, mass: true);
            while ((isThere = figures.MoveNext()) && figures.Key == figure)
                whole = Joined(Joined(whole, figures.Item, mass: false, figure), figures.Item, mass: true, figure);

            Settle(whole);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _figures.Dispose();

    private MeasuredFigure Joined(in MeasuredFigure whole, in MeasuredFigure later, bool mass, ulong figure)
    {
        if (!later.Of(mass).IsThere)
            return whole;
        if (whole.Of(mass).IsThere)
        {
            Reject(later, mass, figure);
            return whole;
        }

        Count(later, mass);
        return whole.With(mass, later.Of(mass));
    }

    private void Settle(in MeasuredFigure figure)
    {
        if (!figure.Value.IsThere)
        {
            reading.Intake.Rejections.LeaveOut(ComextReasons.QuantityAlone, 0, null);
            return;
        }

        var value = figure.Value.Amount;
        long? grams = figure.Mass.IsThere ? figure.Mass.Amount : null;
        if (grams == 0 && value > 0)
        {
            reading.Intake.Repairs.ZeroQuantities++;
            grams = null;
        }

        Name(figure);
        reading.Ledger.Add(figure.Key, figure.Period, value, grams, figure.Mass.IsThere ? 2 : 1);
    }

    private void Count(in MeasuredFigure figure, bool mass)
    {
        if (figure.Codes == CodeRepairs.None || !figure.Of(mass).IsThere)
            return;
        reading.Intake.Repairs.PaddedProducts += figure.Codes.HasFlag(CodeRepairs.PaddedProduct) ? 1 : 0;
        reading.Intake.Repairs.CodesOutsideTheirYears += figure.Codes.HasFlag(CodeRepairs.OutsideItsYears) ? 1 : 0;
    }

    private void Name(in MeasuredFigure figure)
    {
        if (!UnnamedRows.IsOne(figure.Key))
            return;
        var (declarant, partner) = (reading.Figures.TextOf(figure.Declarant), reading.Figures.TextOf(figure.Partner));
        reading.Unnamed.Add(
            figure.Key,
            declarant,
            reading.Codes.Find(declarant, figure.Key.Year),
            partner,
            reading.Codes.Find(partner, figure.Key.Year),
            UsdOf(figure));
    }

    private void Reject(in MeasuredFigure figure, bool mass, ulong of)
    {
        var text = $"{reading.Figures.TextOf(figure.Declarant)},{reading.Figures.TextOf(figure.Partner)},{ComextFigure.ProductOf(of)},{figure.Period}: {(mass ? "mass" : "value")}";
        reading.Intake.Rejections.Add(
            ComextReasons.RepeatedRow, figure.Of(mass).Line, null, text, mass ? null : UsdOf(figure));
    }

    private long UsdOf(in MeasuredFigure figure) => EuroRates.ToUsd(figure.Value.Amount, figure.Key.Year, reading.FileName);
}
