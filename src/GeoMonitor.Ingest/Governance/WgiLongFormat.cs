using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Governance;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Governance;

/// <summary>
/// Worldwide Governance Indicators as the World Bank publishes the whole of them: a row an economy, year and indicator
/// (<c>va</c>, <c>pv</c>, <c>ge</c>, <c>rq</c>, <c>rl</c>, <c>cc</c>), with estimate and percentile rank side by side.
/// </summary>
internal sealed class WgiLongFormat : IFigureFormat
{
    private const double MostExtremeEstimate = 5;

    /// <inheritdoc />
    public string Name => FigureSignatures.WgiLong.Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Governance;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [FigureSignatures.WgiLong];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var measures = new GatheredRows<GovernanceMeasure>();
        var seen = new HashSet<(EconomyCode, Core.Year, GovernanceDimension)>();
        foreach (var member in file.Members.Where(m => m.Signature == FigureSignatures.WgiLong))
        {
            using var text = file.OpenText(member, intake.Encoding);
            foreach (var row in FigureTable.Open(text, file.NameFor(member), [.. FigureSignatures.WgiLong.Columns]).Rows(intake))
                Add(row, seen, measures, intake);
        }

        var origin = new FigureOrigin(options.Source ?? WorldBank.Source, options.Release);
        ImmutableArray<string> notes = options.Release is null ? [WorldBank.NoVintage] : [];
        return new FigureFileFacts(new GovernanceFigures(origin, measures.Take()), WorldBank.Licence, [], notes);
    }

    private static void Add(
        FigureRow row,
        HashSet<(EconomyCode, Core.Year, GovernanceDimension)> seen,
        GatheredRows<GovernanceMeasure> measures,
        FigureIntake intake)
    {
        if (!intake.TryYear(row, "year", out var year)
            || WgiRows.EconomyOf(row, row["code"], row["countryname"], intake) is not { } economy
            || !intake.TryNumber(row, "estimate", out var estimate)
            || !intake.TryAmount(row, "pctrank", out var rank))
        {
            return;
        }

        var dimension = WorldBank.DimensionOfCode(row["indicator"]);
        (string Reason, string Field)? fault = dimension is null ? (FigureReject.MissingField, "indicator")
            : estimate is < -MostExtremeEstimate or > MostExtremeEstimate ? (FigureReject.OutOfScale, "estimate")
            : rank > 100 ? (FigureReject.OutOfScale, "pctrank")
            : !seen.Add((economy, year, dimension.Value)) ? (FigureReject.RepeatedKey, "code")
            : null;
        if (fault is { } found)
        {
            intake.Reject(found.Reason, row, found.Field);
            return;
        }

        intake.Keep();
        intake.Count(year, dimension!.Value.ToString(), estimate is not null);
        measures.Add(new GovernanceMeasure(economy, year, dimension.Value, GovernanceScale.Estimate, estimate));
        measures.Add(new GovernanceMeasure(economy, year, dimension.Value, GovernanceScale.Rank, rank));
    }
}
