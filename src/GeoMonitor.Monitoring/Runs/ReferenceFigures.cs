using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Governance;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply;
using GeoMonitor.Core.Supply.Chain;
using GeoMonitor.Core.Supply.Criticality;
using GeoMonitor.Core.Trade;
using GeoMonitor.Ingest.Bundle;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Runs;

/// <summary>Figures beside trade: items, governance, producers, materials, re-exports.</summary>
/// <param name="Economies">All economies.</param>
/// <param name="Items">All items that have names.</param>
/// <param name="Governance">Governance estimates.</param>
/// <param name="Production">Who produces which material.</param>
/// <param name="Materials">What the EU study says of each material, by slug.</param>
/// <param name="ReExports">Imports that leave again, by origin; null when there are no such figures.</param>
/// <param name="Sources">The files the figures are from.</param>
public sealed record ReferenceFigures(
    EconomyTable Economies,
    ItemCatalogue Items,
    GovernanceTable Governance,
    ProductionCatalogue Production,
    IReadOnlyDictionary<string, MaterialProfile> Materials,
    ReExportShares? ReExports,
    ImmutableArray<FigureSource> Sources)
{
    // a copy with other tables shares it, so the tables are part of the key
    private readonly ConcurrentDictionary<(ItemId, IReadOnlyDictionary<string, MaterialProfile>, ProductionCatalogue), ItemProfile> _profiles = new();

    /// <summary>The active datasets of figures that were loaded, in the order of loading; none of the bundle's.</summary>
    public ImmutableArray<FigureDataset> Loaded { get; init; } = [];

    /// <summary>Names of product codes by the loaded lists.</summary>
    public ProductNames ProductNames { get; init; } = ProductNames.None;

    /// <summary>What economies hold in store, by what was loaded; nothing is bundled.</summary>
    public StockLedger Stocks { get; init; } = StockLedger.Empty;

    /// <summary>The figures as they are without any that were loaded.</summary>
    internal ReferenceFigures Bundled { get => field ?? this; init; }

    /// <summary>What the EU assessment of raw materials is made of.</summary>
    public CriticalityTables Criticality { get; init; } = CriticalityTables.Empty;

    /// <summary>What the supply chain is made of: segments, relations, uses, companies, restrictions.</summary>
    public SupplyChainTables SupplyChain { get; init; } = SupplyChainTables.Empty;

    /// <summary>Published results that are computed again.</summary>
    public ReproductionChecks Checks { get; init; } = ReproductionChecks.None;

    /// <summary>The title of every source that a figure names, by its identifier.</summary>
    public IReadOnlyDictionary<string, string> SourceTitles { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>No figures beside trade.</summary>
    public static ReferenceFigures None { get; } = new(
        EconomyTable.Default,
        ItemCatalogue.Empty,
        new GovernanceTable("none", [], EconomyTable.Default),
        new ProductionCatalogue([]),
        ImmutableDictionary<string, MaterialProfile>.Empty,
        ReExports: null,
        Sources: []);

    /// <summary>The figures of a bundle.</summary>
    public static ReferenceFigures Of(BundleCatalogue bundle) => new(
        EconomyTable.Default,
        bundle.Items,
        bundle.Governance,
        bundle.Production,
        bundle.Materials,
        bundle.ReExports,
        [.. bundle.Manifest.Files.Select(f => new FigureSource(f.Id, f.Attribution, f.Licence, f.Kind, f.Sha256))])
    {
        Criticality = bundle.Criticality,
        SupplyChain = bundle.SupplyChain,
        Checks = bundle.Checks,
        SourceTitles = bundle.SourceTitles,
    };

    /// <summary>SHA-256 over the files and over the table of economies: changes whenever an answer may.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', [.. Sources.Select(f => f.Id + f.Sha256), .. Economies.All.Select(e => e.ToString())]))));

    /// <summary>Measures that hold exports of an item's materials back: the bundled ones and those that were loaded.</summary>
    internal IEnumerable<ExportRestriction> RestrictionsOn(Item item) => SupplyChain.Restrictions
        .Concat(Loaded.Select(l => l.Figures).OfType<RestrictionFigures>().SelectMany(f => f.Rows))
        .Where(r => r.MaterialIds.Intersect(item.Materials, StringComparer.Ordinal).Any())
        .DistinctBy(r => (r.Economy, r.Type, r.Effective, r.Target, r.Materials));

    internal ItemProfile ProfileOf(Item item) =>
        _profiles.GetOrAdd((item.Id, Materials, Production), _ => ItemProfile.Of(item, Materials, Production));

    /// <summary>The part of an economy's imports of all goods that left again, 0..1; null when not known.</summary>
    /// <remarks>The figure of the latest year at or before the one asked.</remarks>
    internal double? ReExportedShareOf(EconomyCode economy, Year year) => ReExports is { } table && table.Economy == economy
        ? table.All.Where(r => r.Origin == EconomyCode.World && r.Year <= year && r.Share is not null)
            .MaxBy(r => r.Year)?.Share?.Value
        : null;
}

/// <summary>A file of figures with its source.</summary>
/// <param name="Id">Identifier of the file.</param>
/// <param name="Title">Who made the figures, and which edition.</param>
/// <param name="Licence">The licence.</param>
/// <param name="Kind">What it holds, such as <c>governance</c>.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
public sealed record FigureSource(string Id, string Title, string Licence, string Kind, string Sha256);
