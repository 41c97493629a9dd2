using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.InputOutput;

/// <summary>Answers where value is added and on whom inputs rest, from the tables that are loaded.</summary>
public sealed class LookThroughDesk(TableShelf shelf, EconomyTable economies)
{
    /// <summary>What to do when there is no table, for a sentence.</summary>
    internal const string LoadOne =
        "load one: an industry-by-industry table of Eurostat FIGARO, OECD ICIO, WIOD, or your own in the layout of `geomonitor template io`";

    /// <summary>The whole answer about an economy.</summary>
    /// <param name="code">The economy: a country, or EU27 as the sum of its members in the table.</param>
    /// <param name="year">The year of the table; null for the newest.</param>
    /// <param name="dataset">The dataset; null for the one loaded last.</param>
    /// <param name="cancellation">Stops between industries.</param>
    /// <exception cref="MonitorProblemException">A parameter names something that does not exist.</exception>
    public LookThroughAnswer Answer(string code, int? year, string? dataset, CancellationToken cancellation = default)
    {
        var economy = TablePerspective.EconomyOf(economies, code, "code");
        if (shelf.Find(year, dataset) is not { } entry)
            return Nothing(null, new(economy, [], [], []), $"NO_TABLE: no input-output table is loaded; {LoadOne}");
        var perspective = TablePerspective.Of(economies, economy, entry);
        if (perspective.Places.IsEmpty)
            return Nothing(ReferenceTo(entry), perspective, NotThere(entry, economy));
        var contents = EconomyContents.Of(entry, shelf.Solve(entry), perspective);
        var rows = contents.Origins(industry: null, byIndustry: false, cancellation).ToLookup(r => r.Of, StringComparer.Ordinal);
        var demand = LookThroughSummary.Demand(contents, rows[OriginContents.FinalDemand]);
        ImmutableArray<IndustryContents> industries =
            [.. entry.Industries.Select((industry, place) => LookThroughSummary.Industry(contents, industry, place, rows[industry.Code]))];
        return new LookThroughAnswer(
            ReferenceTo(entry),
            economy.Code.Value,
            economy.NameEn,
            perspective.Members,
            perspective.Missing,
            demand,
            industries,
            LookThroughText.Of(entry, perspective, demand, industries),
            []);
    }

    /// <summary>Every origin of final demand and of industries, one row each.</summary>
    /// <param name="code">The economy.</param>
    /// <param name="industry">One industry, or <c>final-demand</c>; null for all.</param>
    /// <param name="by"><c>economy</c> (null) or <c>industry</c>: what an origin is.</param>
    /// <param name="year">The year of the table; null for the newest.</param>
    /// <param name="dataset">The dataset; null for the one loaded last.</param>
    /// <param name="cancellation">Stops between industries.</param>
    /// <exception cref="MonitorProblemException">A parameter names something that does not exist, or there is no table.</exception>
    public ImmutableArray<OriginContents> Origins(
        string code, string? industry, string? by, int? year, string? dataset, CancellationToken cancellation = default)
    {
        var economy = TablePerspective.EconomyOf(economies, code, "code");
        var byIndustry = by?.Trim().ToLowerInvariant() switch
        {
            null or "economy" => false,
            "industry" => true,
            _ => throw MonitorProblemException.NotOneOf("by", by, ["economy", "industry"]),
        };
        var entry = shelf.Find(year, dataset) ?? throw new MonitorProblemException(
            ProblemKind.NotFound, "no-table", $"No input-output table is loaded; {LoadOne}.");
        var perspective = TablePerspective.Of(economies, economy, entry);
        if (perspective.Places.IsEmpty)
            throw new MonitorProblemException(ProblemKind.NotFound, "not-in-table", $"{Sentence(entry, economy)}.", "code");
        return [.. EconomyContents.Of(entry, shelf.Solve(entry), perspective).Origins(industry, byIndustry, cancellation)];
    }

    /// <summary>What is said of a table in an answer.</summary>
    internal static TableReference ReferenceTo(TableEntry entry) => new(
        entry.Dataset.Id.Value,
        entry.Dataset.Report.Figures!.Source,
        entry.Dataset.Report.Figures.Edition,
        entry.Dataset.Report.Licence,
        entry.Year.Value,
        entry.Unit?.Text,
        [.. entry.Economies.Select(e => e.Label)],
        entry.Industries.Length);

    /// <summary>The reason why an economy has no answer from a table.</summary>
    internal static string NotThere(TableEntry entry, Economy economy) => $"NOT_IN_TABLE: {Sentence(entry, economy)}";

    private static string Sentence(TableEntry entry, Economy economy) =>
        $"the table of {entry.Year} in '{entry.Dataset.Id}' has no place for {economy.Code}; it has {string.Join(", ", entry.Economies.Select(e => e.Label))}";

    private static LookThroughAnswer Nothing(TableReference? table, TablePerspective perspective, string reason) => new(
        table,
        perspective.Economy.Code.Value,
        perspective.Economy.NameEn,
        perspective.Members,
        perspective.Missing,
        null,
        [],
        LookThroughText.Nothing(perspective.Economy, table is not null),
        [.. (table is null ? (string[])["table", "finalDemand", "industries"] : ["finalDemand", "industries"]).Select(f => new MissingValue(f, reason))]);
}
