using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>What a ranking is asked for, with every name resolved against the run.</summary>
public sealed record RankingQuery
{
    private static readonly string[] Kinds = [.. Enum.GetNames<ItemKind>().Select(n => n.ToLowerInvariant())];
    private static readonly string[] Levels = [.. Enum.GetValues<DependencyLevel>().Select(l => l.Id())];

    /// <summary>The economy whose dependences are ranked.</summary>
    public required Economy Economy { get; init; }

    /// <summary>The year.</summary>
    public required Year Year { get; init; }

    /// <summary>Which flows count.</summary>
    public required View View { get; init; }

    /// <summary>Only items with this tag; null for all.</summary>
    public string? Tag { get; init; }

    /// <summary>Only items of this kind; null for all.</summary>
    public string? Kind { get; init; }

    /// <summary>Only this level; null for all.</summary>
    public string? Level { get; init; }

    /// <summary>Only items of which this economy is a supplier; null for all.</summary>
    public Economy? Supplier { get; init; }

    /// <summary>
    /// The items that are ranked against each other: products, or materials where that kind is asked. The two are not
    /// mixed, because a material is traded under codes that are products already.
    /// </summary>
    internal IEnumerable<ProductSeries> Items(RunView run) =>
        string.Equals(Kind, "material", StringComparison.Ordinal) ? run.Materials.Values : run.Products.Values;

    /// <summary>Resolves what was asked: NLD, the latest complete year and the reported view unless told otherwise.</summary>
    /// <exception cref="MonitorProblemException">A name does not exist; the nearest ones are named.</exception>
    public static RankingQuery Of(
        RunView run,
        string? economy,
        int? year,
        string? view,
        string? tag = null,
        string? kind = null,
        string? level = null,
        string? supplier = null)
    {
        if (tag is not null)
            RequireTag(run, tag);
        if (kind is not null && !Kinds.Contains(kind, StringComparer.OrdinalIgnoreCase))
            throw MonitorProblemException.NotOneOf("kind", kind, Kinds);
        if (level is not null && !Levels.Contains(level, StringComparer.OrdinalIgnoreCase))
            throw MonitorProblemException.NotOneOf("level", level, Levels);
        return new RankingQuery
        {
            Economy = EconomyLookup.Find(run.Economies, economy ?? "NLD"),
            Year = YearLookup.Find(run, year),
            View = Views.Find(view),
            Tag = tag?.ToLowerInvariant(),
            Kind = kind?.ToLowerInvariant(),
            Level = level?.ToLowerInvariant(),
            Supplier = supplier is null ? null : EconomyLookup.Find(run.Economies, supplier, "supplier"),
        };
    }

    private static void RequireTag(RunView run, string tag)
    {
        var tags = run.Products.Values.SelectMany(p => p.Item.Tags).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (!tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
            throw MonitorProblemException.NotOneOf("tag", tag, tags);
    }
}
