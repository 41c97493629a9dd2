using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Figures;

/// <summary>Reads fields that most tables of figures have; what cannot be read rejects the row.</summary>
internal static class FigureFields
{
    private const int FirstYear = 1900;

    /// <summary>Reads a year; false when the row is rejected.</summary>
    public static bool TryYear(this FigureIntake intake, FigureRow row, string column, out Year year)
    {
        if (Year.TryParse(row.Span(column), out year) && year.Value is >= FirstYear and <= FlowRules.LastYear)
            return true;
        intake.Reject(RejectReason.YearOutOfRange, row, column);
        return false;
    }

    /// <summary>Reads a number that is not below zero; null when not known; false when the row is rejected.</summary>
    public static bool TryAmount(this FigureIntake intake, FigureRow row, string column, out double? value)
    {
        if (!intake.TryNumber(row, column, out value))
            return false;
        if (value is not < 0)
            return true;
        intake.Reject(RejectReason.NegativeValue, row, column);
        return false;
    }

    /// <summary>Reads a number; null when not known; false when the row is rejected.</summary>
    public static bool TryNumber(this FigureIntake intake, FigureRow row, string column, out double? value)
    {
        if (FigureNumber.TryRead(row.Span(column), out value))
            return true;
        intake.Reject(RejectReason.UnreadableNumber, row, column);
        return false;
    }

    /// <summary>
    /// The economy of a row by its code and its name. Where these are of two economies the name is followed, because it is
    /// what people check; where neither is known it is the unspecified one, counted as unmapped.
    /// </summary>
    public static EconomyCode EconomyOf(this FigureIntake intake, string code, string name)
    {
        var byCode = code.Length == 0 ? null : intake.Codes.Of(code);
        var byName = intake.Names.Of(name);
        if (byCode is not null && byName is not null && byCode != byName)
            intake.Repaired($"name {name} beside the code {code} of another economy: the name was followed");
        if ((byName ?? byCode) is { } economy)
            return economy;
        intake.Unmapped(name.Length > 0 ? name : code);
        return EconomyCode.Unspecified;
    }
}
