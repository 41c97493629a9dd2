using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.InputOutput;

/// <summary>Reads rows that give one cell of a table each.</summary>
/// <param name="intake">Where the rows are counted.</param>
/// <param name="seller">The columns of who sells: economy and industry.</param>
/// <param name="buyer">The column of the economy that buys.</param>
/// <param name="value">The column of the value.</param>
internal sealed class LongCells(FigureIntake intake, (string Economy, string Industry) seller, string buyer, string value)
{
    /// <summary>A delivery to an industry; null when the row is rejected.</summary>
    public double? Deliver(FigureRow row, TableDraft draft, string industry) =>
        IsFilled(row, industry) && TryValue(row, out var amount)
        && Keep(row, draft, draft.TryDeliver(
            draft.Sector(row[seller.Economy], row[seller.Industry]), draft.Sector(row[buyer], row[industry]), amount))
            ? amount
            : null;

    /// <summary>A delivery to final demand.</summary>
    public void Use(FigureRow row, TableDraft draft, string category)
    {
        if (IsFilled(row, category) && TryValue(row, out var amount))
            Keep(row, draft, draft.TryUse(draft.Sector(row[seller.Economy], row[seller.Industry]), draft.Use(row[buyer], row[category]), amount));
    }

    private bool Keep(FigureRow row, TableDraft draft, bool isFresh)
    {
        if (!isFresh)
        {
            intake.Reject(FigureReject.RepeatedKey, row, null);
            return false;
        }

        intake.Keep();
        intake.Count(draft.Year, row[seller.Industry], isKnown: true);
        return true;
    }

    private bool IsFilled(FigureRow row, string target)
    {
        foreach (var column in (ReadOnlySpan<string>)[seller.Economy, seller.Industry, buyer, target])
        {
            if (row[column].Length > 0)
                continue;
            intake.Reject(FigureReject.MissingField, row, column);
            return false;
        }

        return true;
    }

    private bool TryValue(FigureRow row, out double amount)
    {
        amount = 0;
        if (!intake.TryNumber(row, value, out var read))
            return false;
        if (read is not { } known)
        {
            // a delivery that is not known is not one of nothing
            intake.Reject(RejectReason.MissingValue, row, value);
            return false;
        }

        amount = known;
        return true;
    }
}
