using System.Collections.Immutable;
using GeoMonitor.Core.Figures;

namespace GeoMonitor.Core.Supply.Chain;

/// <summary>What the supply chain is made of, beside items and producers: the tables as they are, in their order.</summary>
public sealed record SupplyChainTables
{
    /// <summary>No chain at all.</summary>
    public static SupplyChainTables Empty { get; } = new();

    /// <summary>The segments.</summary>
    public ImmutableArray<ChainSegment> Segments { get; init; } = [];

    /// <summary>What needs what.</summary>
    public ImmutableArray<ChainRelation> Relations { get; init; } = [];

    /// <summary>The default share table of each segment.</summary>
    public ImmutableArray<ChainShare> Shares { get; init; } = [];

    /// <summary>Companies by segment.</summary>
    public ImmutableArray<ChainCompany> Companies { get; init; } = [];

    /// <summary>Who delivers to whom.</summary>
    public ImmutableArray<ChainLink> Links { get; init; } = [];

    /// <summary>Uses and origins of materials.</summary>
    public ImmutableArray<MaterialRelation> Materials { get; init; } = [];

    /// <summary>The industrial ecosystems.</summary>
    public ImmutableArray<Ecosystem> Ecosystems { get; init; } = [];

    /// <summary>Measures that hold exports back.</summary>
    public ImmutableArray<ExportRestriction> Restrictions { get; init; } = [];
}
