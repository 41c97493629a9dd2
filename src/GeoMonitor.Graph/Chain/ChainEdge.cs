using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using QuikGraph;

namespace GeoMonitor.Graph.Chain;

/// <summary>What an edge of the supply chain states.</summary>
public enum EdgeKind
{
    /// <summary>An economy makes part of the world supply of an item.</summary>
    Produces,

    /// <summary>An economy delivers an item to another.</summary>
    Exports,

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

/// <summary>How an input is needed, which decides how soon its stop is felt.</summary>
public enum InputUse
{
    /// <summary>Goes into each piece that is made: without it output stops at once.</summary>
    Consumed,

    /// <summary>Is used up while the output runs: who runs it needs it, who makes it does not.</summary>
    RunningOn,

    /// <summary>Tools, software and designs that last: without them nothing new is built, what stands goes on.</summary>
    Lasting,

    /// <summary>Lasts too and stands beside the output: who runs the output needs it, who makes it does not.</summary>
    Beside,
}

/// <summary>A statement that joins two nodes, with where it comes from. Made by the methods of its kind.</summary>
public sealed record ChainEdge : IEdge<NodeId>
{
    private ChainEdge(EdgeKind kind, NodeId source, NodeId target, Evidence evidence) =>
        (Kind, Source, Target, Evidence) = (kind, source, target, evidence);

    /// <summary>What it states.</summary>
    public EdgeKind Kind { get; }

    /// <summary>The node it leaves.</summary>
    public NodeId Source { get; }

    /// <summary>The node it reaches.</summary>
    public NodeId Target { get; }

    /// <summary>Where the statement comes from.</summary>
    public Evidence Evidence { get; }

    /// <summary>
    /// Part of the world supply (produces, makes), of the group of alternatives (input to) or of use (used in), 0..1;
    /// null when not known.
    /// </summary>
    public double? Share { get; private init; }

    /// <summary>The year of the figure; null when it is not of one year.</summary>
    public Year? Year { get; private init; }

    /// <summary>What is delivered between economies or companies; null for other kinds.</summary>
    public NodeId? Item { get; private init; }

    /// <summary>Value of a delivery between economies; null when not known.</summary>
    public Money? Value { get; private init; }

    /// <summary>Inputs of one group stand in for each other; null for other kinds.</summary>
    public string? Group { get; private init; }

    /// <summary>Whether nothing is made without the input.</summary>
    public bool IsEssential { get; private init; }

    /// <summary>How an input is needed; consumed for other kinds.</summary>
    public InputUse Use { get; private init; }

    /// <summary>Whom a restriction aims at; null when all.</summary>
    public EconomyCode? Towards { get; private init; }

    /// <summary>An economy makes a share of the world supply of an item; the year is null when the source gives none.</summary>
    public static ChainEdge Produces(EconomyCode economy, NodeId item, Year? year, double? share, Evidence evidence) =>
        new(EdgeKind.Produces, NodeId.Economy(economy), item, evidence) { Share = share, Year = year };

    /// <summary>An economy delivers an item to another.</summary>
    public static ChainEdge Exports(
        EconomyCode from, EconomyCode to, NodeId item, Year year, Money? value, Evidence evidence) =>
        new(EdgeKind.Exports, NodeId.Economy(from), NodeId.Economy(to), evidence) { Item = item, Year = year, Value = value };

    /// <summary>An item is needed to make another; inputs of one group are alternatives.</summary>
    /// <param name="input">What is needed.</param>
    /// <param name="output">What is made of it.</param>
    /// <param name="group">Name of the group of alternatives, unique within the output.</param>
    /// <param name="isEssential">Whether nothing is made without the group.</param>
    /// <param name="share">How much of the group's need this input meets, 0..1; null when not known.</param>
    /// <param name="evidence">Where the statement comes from.</param>
    /// <param name="use">How the input is needed.</param>
    public static ChainEdge InputTo(
        NodeId input, NodeId output, string group, bool isEssential, double? share, Evidence evidence, InputUse use = InputUse.Consumed) =>
        new(EdgeKind.InputTo, input, output, evidence) { Group = group, IsEssential = isEssential, Share = share, Use = use };

    /// <summary>A material or segment is traded under a product code.</summary>
    public static ChainEdge ClassifiedAs(NodeId item, NodeId product, Evidence evidence) =>
        new(EdgeKind.ClassifiedAs, item, product, evidence);

    /// <summary>A company makes a share of the world supply of an item.</summary>
    public static ChainEdge Makes(NodeId company, NodeId item, Year? year, double? share, Evidence evidence) =>
        new(EdgeKind.Makes, company, item, evidence) { Share = share, Year = year };

    /// <summary>A company delivers an item to another.</summary>
    public static ChainEdge Supplies(NodeId from, NodeId to, NodeId? item, Year? year, Evidence evidence) =>
        new(EdgeKind.Supplies, from, to, evidence) { Item = item, Year = year };

    /// <summary>An economy restricts exports of an item, to one economy or to all.</summary>
    public static ChainEdge Restricts(
        EconomyCode economy, NodeId item, EconomyCode? towards, Year? year, Evidence evidence) =>
        new(EdgeKind.Restricts, NodeId.Economy(economy), item, evidence) { Towards = towards, Year = year };

    /// <summary>An industrial ecosystem uses an item.</summary>
    public static ChainEdge UsedIn(NodeId item, NodeId ecosystem, double? share, Evidence evidence) =>
        new(EdgeKind.UsedIn, item, ecosystem, evidence) { Share = share };

    /// <inheritdoc />
    public override string ToString() => $"{Source} -{Kind}-> {Target}";
}
