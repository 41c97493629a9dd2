using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>A scenario with a name, made of a measure that was taken or of a dependence that a company states.</summary>
/// <param name="Id">What <c>preset</c> takes.</param>
/// <param name="Name">What it asks, in English.</param>
/// <param name="Measure">The measure in the words of its source; what makes it thinkable for one that was not taken.</param>
/// <param name="Announced">When it was announced; null when not known or never.</param>
/// <param name="Effective">From when it holds; null when not known or never.</param>
/// <param name="Status">The state of the measure by its source; null when the source does not say.</param>
/// <param name="Source">Title of the source.</param>
/// <param name="SourceId">Its identifier.</param>
/// <param name="Confidence">How far the row was verified.</param>
/// <param name="Disruptions">What it asks as disruptions: the premise is that nothing is licensed for the time named.</param>
public sealed record ScenarioPreset(
    string Id,
    string Name,
    string Measure,
    DateOnly? Announced,
    DateOnly? Effective,
    string? Status,
    string Source,
    string SourceId,
    string Confidence,
    ImmutableArray<DisruptionRequest> Disruptions);

/// <summary>The presets that the figures of a run hold. The measures are real; that licences are refused altogether is the premise.</summary>
public static class ScenarioPresets
{
    private const double Months = 6;

    private static readonly MeasureRule[] Measures =
    [
        new("gallium", "What if China stops gallium?", "CHN", "gallium", new(2023, 8, 1), ["gallium.processing"]),
        new("germanium", "What if China stops germanium?", "CHN", "germanium", new(2023, 8, 1), ["germanium.processing"]),
        new(
            "gallium-germanium",
            "What if China stops gallium and germanium?",
            "CHN",
            "gallium",
            new(2023, 8, 1),
            ["gallium.processing", "germanium.processing"]),
        new("graphite", "What if China stops natural graphite?", "CHN", "natural-graphite", new(2023, 12, 1), ["natural-graphite.extraction"]),
        new("antimony", "What if China stops antimony?", "CHN", "antimony", new(2024, 9, 15), ["antimony.processing"]),
        new(
            "five-metals",
            "What if China stops tungsten, tellurium, bismuth, molybdenum and indium?",
            "CHN",
            "tungsten",
            new(2025, 2, 4),
            ["tungsten.processing", "tellurium.processing", "bismuth.processing", "molybdenum.processing", "indium.processing"]),
        new(
            "rare-earths",
            "What if China stops the seven rare earths under licence?",
            "CHN",
            "dysprosium",
            new(2025, 4, 4),
            [
                "samarium.processing", "gadolinium.processing", "terbium.processing", "dysprosium.processing", "lutetium.processing",
                "scandium.processing", "yttrium.processing",
            ]),
        new("cobalt", "What if Congo stops cobalt again?", "COD", "cobalt", new(2025, 2, 22), ["cobalt.extraction"]),
        new("japan-chips", "What if Japan stops all it makes for chips?", "JPN", "chips", new(2023, 7, 23), []) { Tag = "chips" },
    ];

    private static readonly LinkRule[] Links =
    [
        new("euv-parts", "What if Germany stops the optics and lasers of EUV machines?", "DEU", ["lithography-optics", "euv-light-source"]),
    ];

    /// <summary>All presets whose measure is among the figures, in order.</summary>
    public static ImmutableArray<ScenarioPreset> Of(RunView run) => [.. OfMeasures(run), .. OfLinks(run)];

    private static IEnumerable<ScenarioPreset> OfMeasures(RunView run)
    {
        foreach (var rule in Measures)
        {
            var economy = EconomyCode.Parse(rule.Supplier);
            var row = run.Figures.SupplyChain.Restrictions.FirstOrDefault(r =>
                r.Economy == economy && r.Effective == rule.Effective && r.MaterialIds.Contains(rule.Material, StringComparer.Ordinal));
            var items = Known(run, rule.Items);
            if (row is null || (items.IsEmpty && (rule.Tag is null || ScenarioItems.WithTag(run, rule.Tag).Count == 0)))
                continue;
            yield return new ScenarioPreset(
                rule.Id,
                rule.Name,
                row.Measure ?? row.Type,
                row.Announced,
                row.Effective,
                row.Status,
                TitleOf(run, row.Citation),
                row.Citation ?? "unstated",
                row.Confidence,
                [Stop(rule.Supplier, items, TowardsOf(row)) with { Tag = rule.Tag }]);
        }
    }

    private static IEnumerable<ScenarioPreset> OfLinks(RunView run)
    {
        foreach (var rule in Links)
        {
            var items = Known(run, rule.Items);
            var link = run.Figures.SupplyChain.Links.FirstOrDefault(l => l.Segment is { } s && items.Contains(s.Value, StringComparer.Ordinal));
            if (link is null)
                continue;
            var source = link.Mark.Sources.FirstOrDefault() ?? "unstated";
            yield return new ScenarioPreset(
                rule.Id,
                rule.Name,
                $"No measure was taken: {link.Supplier} supplies {link.Customer} with {link.Product ?? link.Segment!.Value.Value} ({link.Dependence}).",
                Announced: null,
                Effective: null,
                Status: link.Year is { } year ? $"supply as of {year}" : null,
                TitleOf(run, source),
                source,
                link.Mark.Confidence,
                [Stop(rule.Supplier, items, to: null)]);
        }
    }

    private static DisruptionRequest Stop(string supplier, ImmutableArray<string> items, string? to) =>
        new() { Supplier = supplier, Items = items.IsEmpty ? null : items, To = to, Reduction = 1, Months = Months };

    private static string? TowardsOf(ExportRestriction row) => row.Target?.Value;

    private static ImmutableArray<string> Known(RunView run, IEnumerable<string> items) =>
        [.. items.Where(i => Core.Items.ItemId.TryParse(i, out var id) && run.Figures.Items.Find(id) is { } item && !ScenarioItems.Of(run, item).IsEmpty)];

    private static string TitleOf(RunView run, string? source) =>
        source is null ? "not stated" : run.Figures.SourceTitles.TryGetValue(source, out var title) ? title : source;

    private sealed record MeasureRule(string Id, string Name, string Supplier, string Material, DateOnly Effective, string[] Items)
    {
        /// <summary>Where the measure names no step: everything with this tag.</summary>
        public string? Tag { get; init; }
    }

    private sealed record LinkRule(string Id, string Name, string Supplier, string[] Items);
}
