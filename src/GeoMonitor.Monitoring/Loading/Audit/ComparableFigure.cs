using System.Globalization;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;

namespace GeoMonitor.Monitoring.Loading.Audit;

/// <summary>A figure beside trade as one edition gives it, to be held against another edition.</summary>
/// <param name="Key">What it is of, in words: two editions that speak of the same figure have the same key.</param>
/// <param name="Year">Of which year.</param>
/// <param name="Value">The figure.</param>
/// <param name="Range">
/// The width of its scale, for figures that lie on one; null for amounts, shares and scores from zero, which are compared by ratio.
/// </param>
internal sealed record ComparableFigure(string Key, Year Year, double Value, double? Range)
{
    private const double RangeOfEstimates = 5;
    private const double RangeOfRanks = 100;

    /// <summary>The known figures of a set; none for sets that have no figures to compare, such as lists of codes.</summary>
    public static IEnumerable<ComparableFigure> Of(FigureSet figures) => figures switch
    {
        ProductionFigures production => production.Rows.SelectMany(r => OfProduction(r, production.SuppliedTo)),
        GovernanceFigures governance => governance.Rows.Where(r => r.Value is not null).Select(OfGovernance),
        AssessmentFigures assessments => assessments.Rows.Where(r => r.Value is not null).Select(OfAssessment),
        _ => [],
    };

    /// <summary>
    /// How much it differs from the same figure of an earlier edition: the part of the earlier one; of a scale, in fifths of its range,
    /// the standard deviation of governance estimates.
    /// </summary>
    public double ChangeFrom(ComparableFigure earlier)
    {
        const double Deviations = 5;
        var difference = Math.Abs(Value - earlier.Value);
        return Range is { } range
            ? difference / (range / Deviations)
            : difference == 0 ? 0 : earlier.Value == 0 ? double.PositiveInfinity : difference / Math.Abs(earlier.Value);
    }

    /// <summary>The change in words: old, new, and their ratio where they are compared by it.</summary>
    public string ChangeSentence(ComparableFigure earlier)
    {
        var ratio = Range is null && earlier.Value != 0
            ? string.Create(CultureInfo.InvariantCulture, $" (x {Value / earlier.Value:0.##})")
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Key} {Year} from {earlier.Value:0.####} to {Value:0.####}{ratio}");
    }

    // the name of the publication carries the edition and is left out; producers without a name are told apart by what the source calls them
    private static IEnumerable<ComparableFigure> OfProduction(ProductionFigure row, EconomyCode suppliedTo)
    {
        var economy = row.Economy == EconomyCode.Unspecified && row.Note is { } name ? $"{row.Economy} '{name}'" : row.Economy.Value;
        var what = string.Join(' ', new[] { row.MaterialId ?? row.Material, row.Stage, row.Form, economy }.Where(p => p is not null));
        if (suppliedTo != EconomyCode.World)
            what = $"{what} to {suppliedTo}";
        if (row.Quantity is { } quantity)
            yield return new ComparableFigure($"{what} in {row.Unit}", row.Year, quantity, Range: null);
        if (row.Share is { } share)
            yield return new ComparableFigure($"{what} as a share", row.Year, share.Value, Range: null);
    }

    private static ComparableFigure OfGovernance(GovernanceMeasure row) => new(
        $"{row.Economy} {row.Dimension} {row.Scale}",
        row.Year,
        row.Value!.Value,
        row.Scale == GovernanceScale.Estimate ? RangeOfEstimates : RangeOfRanks);

    private static ComparableFigure OfAssessment(AssessmentFigure row) => new(
        string.Join(' ', new[] { row.MaterialId ?? row.Material, row.Stage, row.Measure.ToString() }.Where(p => p is not null)),
        row.Year,
        row.Value!.Value,
        Range: null);
}
