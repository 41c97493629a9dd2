using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Governance;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Governance;

/// <summary>Governance estimates in our own layout: a row an economy and year, a column a dimension.</summary>
internal sealed class GovernanceTableFormat : IFigureFormat
{
    private static readonly (string Column, GovernanceDimension Dimension)[] Columns =
    [
        ("voice_accountability", GovernanceDimension.VoiceAndAccountability),
        ("political_stability", GovernanceDimension.PoliticalStability),
        ("government_effectiveness", GovernanceDimension.GovernmentEffectiveness),
        ("regulatory_quality", GovernanceDimension.RegulatoryQuality),
        ("rule_of_law", GovernanceDimension.RuleOfLaw),
        ("control_of_corruption", GovernanceDimension.ControlOfCorruption),
    ];

    private static readonly string[] Subjects = [.. Columns.Select(c => c.Dimension.ToString())];

    /// <inheritdoc />
    public string Name => FigureSignatures.Governance.Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Governance;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [FigureSignatures.Governance];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var measures = new GatheredRows<GovernanceMeasure>();
        var sources = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<(EconomyCode, Core.Year)>();
        var values = new double?[Columns.Length];
        foreach (var member in file.Members.Where(m => m.Signature == FigureSignatures.Governance))
        {
            using var text = file.OpenText(member, intake.Encoding);
            var table = FigureTable.Open(text, file.NameFor(member), [.. FigureSignatures.Governance.Columns]);
            foreach (var row in table.Rows(intake))
            {
                var code = row.Optional("economy") ?? row["country_iso3"];
                if (!intake.TryYear(row, "year", out var year)
                    || WgiRows.EconomyOf(row, code, row["country"], intake) is not { } economy
                    || !TryValues(row, values, intake))
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
                for (var i = 0; i < values.Length; i++)
                {
                    intake.Count(year, Subjects[i], values[i] is not null);
                    measures.Add(new GovernanceMeasure(economy, year, Columns[i].Dimension, GovernanceScale.Estimate, values[i]));
                }
            }
        }

        var vintage = options.Release ?? (sources.Count == 1 ? sources.Min : null);
        ImmutableArray<string> notes = vintage is null ? [WorldBank.NoVintage] : [];
        var origin = new FigureOrigin(options.Source ?? WorldBank.Source, VintageOf(vintage));
        return new FigureFileFacts(new GovernanceFigures(origin, measures.Take()), WorldBank.Licence, [], notes);
    }

    // a source column that names the indicators in full is cut down to the update
    private static string? VintageOf(string? vintage) =>
        vintage is not null && vintage.StartsWith(WorldBank.Source, StringComparison.Ordinal)
            ? vintage[WorldBank.Source.Length..].TrimStart(',', ' ')
            : vintage;

    private static bool TryValues(FigureRow row, double?[] values, FigureIntake intake)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!intake.TryNumber(row, Columns[i].Column, out values[i]))
                return false;
            if (values[i] is < -5 or > 5)
            {
                // a rank or a score among estimates
                intake.Reject(FigureReject.OutOfScale, row, Columns[i].Column);
                return false;
            }
        }

        return true;
    }
}
