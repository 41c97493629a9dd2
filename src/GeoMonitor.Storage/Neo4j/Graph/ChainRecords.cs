using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace GeoMonitor.Storage.Neo4j.Graph;

/// <summary>What a node of the supply chain is in the graph.</summary>
public enum GraphNodeKind
{
    /// <summary>An economy, by its code.</summary>
    Economy,

    /// <summary>A material, product or segment, by the identifier of the item.</summary>
    Item,

    /// <summary>A company, by its short name.</summary>
    Company,

    /// <summary>An industrial ecosystem of the Union, by its identifier.</summary>
    Ecosystem,
}

/// <summary>What a statement of the supply chain says; each is a type of relationship.</summary>
public enum ChainRelation
{
    /// <summary>An economy makes part of the world supply of an item.</summary>
    Produces,

    /// <summary>An item is needed to make another.</summary>
    InputTo,

    /// <summary>A material or segment is traded under a product code.</summary>
    ClassifiedAs,

    /// <summary>A company makes part of the world supply of an item.</summary>
    Makes,

    /// <summary>A company delivers to another.</summary>
    Supplies,

    /// <summary>An economy restricts exports of an item.</summary>
    Restricts,

    /// <summary>An industrial ecosystem uses an item.</summary>
    UsedIn,
}

/// <summary>A node of the supply chain.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">By which it is known among its kind.</param>
/// <param name="ItemKind">Material, product or segment; null for other kinds.</param>
/// <param name="Name">Its name in English.</param>
public sealed record GraphChainNode(GraphNodeKind Kind, string Id, string? ItemKind, string Name);

/// <summary>A statement of the supply chain. What is null is not known, or not said of such a statement.</summary>
/// <param name="Relation">What it says.</param>
/// <param name="From">The node it leaves.</param>
/// <param name="To">The node it reaches.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Confidence">How far it was verified.</param>
public sealed record GraphChainEdge(ChainRelation Relation, string From, string To, string Source, string Confidence)
{
    /// <summary>Part of the world supply, of the group of alternatives or of use, 0..1.</summary>
    public double? Share { get; init; }

    /// <summary>The year of the figure.</summary>
    public int? Year { get; init; }

    /// <summary>What is measured or meant.</summary>
    public string? Note { get; init; }

    /// <summary>Inputs of one group stand in for each other.</summary>
    public string? Group { get; init; }

    /// <summary>Whether nothing is made without the group.</summary>
    public bool? IsEssential { get; init; }

    /// <summary>How an input is needed.</summary>
    public string? Use { get; init; }

    /// <summary>What a company delivers to another.</summary>
    public string? Item { get; init; }

    /// <summary>Whom a restriction aims at.</summary>
    public string? Towards { get; init; }

    /// <summary>No other statement of the relation has the same.</summary>
    public string Key => string.Join('|', From, To, Item, Year, Group, Towards);
}

/// <summary>The supply chain of a run.</summary>
/// <param name="Nodes">Its nodes, each once.</param>
/// <param name="Edges">Its statements, each once.</param>
public sealed record GraphChain(ImmutableArray<GraphChainNode> Nodes, ImmutableArray<GraphChainEdge> Edges)
{
    /// <summary>SHA-256 over nodes and statements, by which a chain that is there already is known.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var record in Nodes.Select(n => n.ToString()).Concat(Edges.Select(e => e.ToString())))
            hash.AppendData(Encoding.UTF8.GetBytes(record + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
