using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Graph.Chain;

/// <summary>What a node of the supply chain is.</summary>
public enum NodeKind
{
    /// <summary>A country or bloc.</summary>
    Economy,

    /// <summary>A material at a stage.</summary>
    Material,

    /// <summary>A six-digit code of the Harmonized System.</summary>
    Product,

    /// <summary>A step of a value chain.</summary>
    Segment,

    /// <summary>A company.</summary>
    Company,

    /// <summary>One of the industrial ecosystems of the EU.</summary>
    Ecosystem,
}

/// <summary>A node by kind and code, so that an economy and a company of the same code never meet.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Its code within the kind, such as <c>NLD</c>, <c>gallium.processing</c> or <c>asml</c>.</param>
public readonly record struct NodeId(NodeKind Kind, string Code) : IComparable<NodeId>
{
    /// <summary>Whether the node is something that is made and traded.</summary>
    public bool IsItem => Kind is NodeKind.Material or NodeKind.Product or NodeKind.Segment;

    /// <summary>The node of an economy.</summary>
    public static NodeId Economy(EconomyCode code) => new(NodeKind.Economy, code.Value);

    /// <summary>The node of a material at a stage.</summary>
    public static NodeId Material(ItemId id) => new(NodeKind.Material, id.Value);

    /// <summary>The node of a product.</summary>
    public static NodeId Product(Hs6 code) => new(NodeKind.Product, code.ToString());

    /// <summary>The node of a step of a value chain.</summary>
    public static NodeId Segment(ItemId id) => new(NodeKind.Segment, id.Value);

    /// <summary>The node of a company.</summary>
    public static NodeId Company(string code) => new(NodeKind.Company, code);

    /// <summary>The node of an industrial ecosystem.</summary>
    public static NodeId Ecosystem(string code) => new(NodeKind.Ecosystem, code);

    /// <summary>By kind, then code in ordinal order, so that every list comes out the same everywhere.</summary>
    public int CompareTo(NodeId other) =>
        Kind != other.Kind ? Kind.CompareTo(other.Kind) : string.CompareOrdinal(Code, other.Code);

    /// <inheritdoc />
    public override string ToString() => $"{Kind} {Code}";
}

/// <summary>A node with its name.</summary>
/// <param name="Id">What it is.</param>
/// <param name="Name">Its name in English.</param>
public sealed record ChainNode(NodeId Id, string Name);
