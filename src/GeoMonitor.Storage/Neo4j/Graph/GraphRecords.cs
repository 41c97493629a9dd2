using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Storage.Neo4j.Graph;

/// <summary>The flows of one item in one year as they become relationships.</summary>
/// <param name="Item">The item.</param>
/// <param name="Hs6">The code under which it is traded.</param>
/// <param name="Flows">A snapshot that holds it.</param>
public sealed record ProductFlows(ItemId Item, Hs6 Hs6, TradeSnapshot Flows)
{
    /// <summary>The year.</summary>
    public Year Year => Flows.Year;
}

/// <summary>A dataset as a node.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Source">Who made the figures.</param>
/// <param name="Series">The series; null for figures beside trade.</param>
/// <param name="Licence">The licence; null when not stated.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="LoadedAt">When it was loaded into the archive.</param>
public sealed record GraphDataset(string Id, string Source, string? Series, string? Licence, string Sha256, DateTimeOffset LoadedAt);

/// <summary>One dependency as a node: an economy, an item, a year, and what the rules say of it.</summary>
/// <param name="Economy">The economy that depends.</param>
/// <param name="Item">The item.</param>
/// <param name="Year">The year of the figures.</param>
/// <param name="Level">Outcome of the rules; null when they cannot be decided.</param>
/// <param name="Gross">Risk before mitigation, 0..100; null when too little is known.</param>
/// <param name="Net">Risk after mitigation, 0..100; null when gross is.</param>
/// <param name="Rank">Place among the items of the economy, from 1; null without a score.</param>
/// <param name="Grade">Confidence of the data, A to E; null when there is no import.</param>
/// <param name="ImportHhi">Concentration of imports, 0..1; null when nothing is imported.</param>
/// <param name="WorldExportHhi">Concentration of world exports, 0..1; null when nothing is exported.</param>
/// <param name="ImportsUsd">Imports in whole US dollars; null when there are none.</param>
/// <param name="Reasons">The rules that fired.</param>
/// <param name="Flags">What to know before using the numbers.</param>
/// <param name="Suppliers">The named suppliers, largest first.</param>
public sealed record GraphDependency(
    EconomyCode Economy,
    ItemId Item,
    Year Year,
    string? Level,
    double? Gross,
    double? Net,
    int? Rank,
    string? Grade,
    double? ImportHhi,
    double? WorldExportHhi,
    long? ImportsUsd,
    ImmutableArray<string> Reasons,
    ImmutableArray<string> Flags,
    ImmutableArray<GraphSupplier> Suppliers);

/// <summary>A supplier of a dependency.</summary>
/// <param name="Economy">The supplier.</param>
/// <param name="Share">Its share of the imports from named suppliers, 0..1.</param>
/// <param name="ValueUsd">What it supplies, in whole US dollars.</param>
public readonly record struct GraphSupplier(EconomyCode Economy, double Share, long ValueUsd);

/// <summary>Everything a run has to show in the graph.</summary>
/// <param name="Run">Identifier of the run.</param>
/// <param name="Economies">All economies.</param>
/// <param name="Items">All items.</param>
/// <param name="Datasets">The datasets that the run used.</param>
/// <param name="Chain">The supply chain.</param>
/// <param name="Flows">The flows of the monitored items; one set at a time is asked for.</param>
/// <param name="Dependencies">What the rules say; one at a time is asked for.</param>
public sealed record GraphContents(
    string Run,
    EconomyTable Economies,
    IReadOnlyList<Item> Items,
    IReadOnlyList<GraphDataset> Datasets,
    GraphChain Chain,
    IEnumerable<ProductFlows> Flows,
    IEnumerable<GraphDependency> Dependencies);

/// <summary>What a publication did.</summary>
/// <param name="Chain">Relationships of the supply chain written; 0 when it was there already.</param>
/// <param name="Flows">What became of the flows.</param>
/// <param name="Dependencies">Dependencies written; 0 when the run is shown already.</param>
public sealed record PublicationOutcome(int Chain, FlowLoadOutcome Flows, int Dependencies);
