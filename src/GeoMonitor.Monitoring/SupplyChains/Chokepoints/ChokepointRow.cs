using System.Collections.Immutable;

namespace GeoMonitor.Monitoring.SupplyChains.Chokepoints;

/// <summary>An economy, or two together, that can cut an item off from another economy.</summary>
/// <param name="Economy">Code of the economy whose supply is asked about.</param>
/// <param name="Item">Identifier of the item.</param>
/// <param name="ItemName">Its name in English.</param>
/// <param name="Kind">
/// <c>single</c> or <c>pair</c>; <c>unknown</c> where so little is known of the suppliers that nobody can be named.
/// </param>
/// <param name="Economies">Who can cut it off, in alphabetic order; none for <c>unknown</c>.</param>
/// <param name="StrategicNodeIndex">
/// What is lost when they stop and nobody adapts, 0..1 (methodology 6.5, as D of 6.3); at least this where
/// <paramref name="Missing"/> is not empty. Null for <c>unknown</c>.
/// </param>
/// <param name="Bounds">Between what it lies, unnamed and unknown suppliers aside or counted in.</param>
/// <param name="Horizon">
/// <c>supply</c>: output of today stops. <c>capacity</c>: tools, software or designs, whose stop is felt as they are to
/// be replaced.
/// </param>
/// <param name="Rank"><c>single-point-of-failure</c> or <c>chokepoint</c>; null for <c>unknown</c>.</param>
/// <param name="DirectShare">Their share in the supply of the item itself, 0..1; what the index has beyond it is hidden upstream.</param>
/// <param name="InsideEu">Whether all of them are members of the Union.</param>
/// <param name="Basis">How the suppliers of the economy are known: <c>trade</c>, <c>sourcing</c>, <c>world</c> or <c>unknown</c>.</param>
/// <param name="Path">The way from the item upstream to where they sit, a step an entry.</param>
/// <param name="Explanation">The same as one line.</param>
/// <param name="Steps">The same with sources.</param>
/// <param name="Measures">Export measures of theirs in force on an item of the path.</param>
/// <param name="Grade">A to E: how good the evidence along the path is.</param>
/// <param name="GradeReasons">What lowered it.</param>
/// <param name="Missing">Whose suppliers nobody knows, so that the index is a lower bound.</param>
/// <param name="Method">Version of method and parameters.</param>
public sealed record ChokepointRow(
    string Economy,
    string Item,
    string ItemName,
    string Kind,
    ImmutableArray<string> Economies,
    double? StrategicNodeIndex,
    IndexBounds Bounds,
    string Horizon,
    string? Rank,
    double? DirectShare,
    bool? InsideEu,
    string Basis,
    ImmutableArray<string> Path,
    string Explanation,
    ImmutableArray<PathStepAnswer> Steps,
    ImmutableArray<string> Measures,
    string Grade,
    ImmutableArray<string> GradeReasons,
    ImmutableArray<string> Missing,
    string Method)
{
    private readonly Lazy<double?>? _betweenness;
    private readonly Lazy<ChokepointText>? _text;

    /// <summary>
    /// How far the largest of them stands between others in world trade of the item, 0..1 (methodology 6.7); null when trade
    /// does not show the item.
    /// </summary>
    public double? Betweenness => _betweenness?.Value;

    /// <summary>The finding in sentences.</summary>
    public ChokepointText Text => _text!.Value;

    /// <summary>Computes it for who asks: few of a thousand rows are ever shown.</summary>
    internal Func<double?> BetweennessFrom { init => _betweenness = new(value); }

    /// <summary>Likewise.</summary>
    internal Func<ChokepointText> TextFrom { init => _text = new(value); }
}

/// <summary>Between what an index lies, 0..1.</summary>
/// <param name="Low">Unnamed and unknown suppliers do not stop.</param>
/// <param name="High">They stop too.</param>
public sealed record IndexBounds(double Low, double High);

/// <summary>A step of a path.</summary>
/// <param name="Item">Identifier of the item.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="Economy">The economies of the finding that supply it; null when none does.</param>
/// <param name="Share">Their share in it, 0..1.</param>
/// <param name="Measured">What the share is one of; null without a share.</param>
/// <param name="Year">The year of the share; null when it is not of one year.</param>
/// <param name="Source">Where the share is from; null without one.</param>
/// <param name="Confidence">How far it was verified; null without a share.</param>
/// <param name="Relation">How it is needed for the step before; null for the first.</param>
/// <param name="RelationSource">Where that is from; null for the first.</param>
/// <param name="RelationConfidence">How far that was verified; null for the first.</param>
public sealed record PathStepAnswer(
    string Item,
    string Name,
    string? Economy,
    double Share,
    string? Measured,
    int? Year,
    string? Source,
    string? Confidence,
    string? Relation,
    string? RelationSource,
    string? RelationConfidence)
{
    /// <summary>A step as answers show it.</summary>
    internal static PathStepAnswer Of(SupplyChain chain, PathStep step) => new(
        chain.ItemOf(step.Item)?.Id.Value ?? step.Item.Code,
        chain.Graph.Find(step.Item)!.Name,
        step.Shares.IsEmpty ? null : string.Join('+', step.Shares.Select(s => s.Economy.Value)),
        step.Shares.Sum(s => s.Share),
        step.Evidence?.Note,
        step.Shares.IsEmpty ? null : step.Year?.Value,
        step.Evidence?.Source,
        step.Evidence is { } e ? ChainWords.Of(e.Confidence) : null,
        step.Link?.Evidence.Note,
        step.Link?.Evidence.Source,
        step.Link is { } link ? ChainWords.Of(link.Evidence.Confidence) : null);

    /// <inheritdoc />
    public override string ToString() => Economy is null ? Name : $"{Name} {Economy} {Share:P0}";
}
