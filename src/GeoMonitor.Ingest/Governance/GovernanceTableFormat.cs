using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Governance;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.Governance;

/// <summary>Governance estimates in our own layout: a row an economy and year, a column a dimension.</summary>
internal sealed class GovernanceTableFormat : IFigureFormat
{
    private static readonly (string Column, GovernanceDimension Dimension)[] Dimensions =
    [
        ("voice_accountability", GovernanceDimension.VoiceAndAccountability),
        ("political_stability", GovernanceDimension.PoliticalStability),
        ("government_effectiveness", GovernanceDimension.GovernmentEffectiveness),
        ("regulatory_quality", GovernanceDimension.RegulatoryQuality),
        ("rule_of_law", GovernanceDimension.RuleOfLaw),
        ("control_of_corruption", GovernanceDimension.ControlOfCorruption),
    ];

    /// <inheritdoc />
    public string Name => FigureSignatures.Governance.Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Governance;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [FigureSignatures.Governance];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var measures = ImmutableArray.CreateBuilder<GovernanceMeasure>();
        var sources = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<(EconomyCode, Core.Year)>();
        foreach (var member in file.Members.Where(m => m.Signature == FigureSignatures.Governance))
        {
            using var text = file.OpenText(member, intake.Encoding);
            var table = FigureTable.Open(text, file.NameFor(member), [.. FigureSignatures.Governance.Columns]);
            foreach (var row in table.Rows(intake))
            {
                var code = row.Optional("economy") ?? row["country_iso3"];
                if (!intake.TryYear(row, "year", out var year)
                    || WgiRows.EconomyOf(row, code, row["country"], intake) is not { } economy
                    || ValuesOf(row, intake) is not { } values)
                {
                    continue;
                }

                if (!seen.Add((economy, year)))
                {
                    intake.Reject(FigureReject.RepeatedKey, row, null);
                    continue;
                }

                intake.Keep();
                if (row.Optional("source") is { } source)
                    sources.Add(source);
                foreach (var (dimension, value) in values)
                {
                    intake.Count(year, dimension.ToString(), value is not null);
                    measures.Add(new GovernanceMeasure(economy, year, dimension, GovernanceScale.Estimate, value));
                }
            }
        }

        var vintage = options.Release ?? (sources.Count == 1 ? sources.Min : null);
        ImmutableArray<string> notes = vintage is null ? [WorldBank.NoVintage] : [];
        var origin = new FigureOrigin(options.Source ?? WorldBank.Source, VintageOf(vintage));
        return new FigureFileFacts(new GovernanceFigures(origin, measures.ToImmutable()), WorldBank.Licence, [], notes);
    }

    // a source column that names the indicators in full is cut down to the update
    private static string? VintageOf(string? vintage) =>
        vintage is not null && vintage.StartsWith(WorldBank.Source, StringComparison.Ordinal)
            ? vintage[WorldBank.Source.Length..].TrimStart(',', ' ')
            : vintage;

    private static List<(GovernanceDimension Dimension, double? Value)>? ValuesOf(FigureRow row, FigureIntake intake)
    {
        var values = new List<(GovernanceDimension, double?)>();
        foreach (var (column, dimension) in Dimensions)
        {
            if (!intake.TryNumber(row, column, out var value))
                return null;
            if (value is < -5 or > 5)
            {
                // a rank or a score among estimates
                intake.Reject(FigureReject.OutOfScale, row, column);
                return null;
            }

            values.Add((dimension, value));
        }

        return values;
    }
}
