using System.Collections.Immutable;
using GeoMonitor.Monitoring.Dependencies;

namespace GeoMonitor.Monitoring.Balance;

/// <summary>Mutual dependence of two economies, both directions side by side and never set off against each other.</summary>
/// <param name="Run">Identifier of the run.</param>
/// <param name="Economy">Ours.</param>
/// <param name="With">The other.</param>
/// <param name="Year">The year of the trade figures.</param>
/// <param name="View">Which flows count: <c>reported</c> or <c>origin</c>.</param>
/// <param name="Weights">
/// <c>importance</c>: products count by value times the economic importance of their materials; <c>none</c>: by value alone,
/// because no product has an assessed material.
/// </param>
/// <param name="Dependence">Ours on the other: its share in our imports of all products that count, 0..1.</param>
/// <param name="Reverse">The other's on us, 0..1.</param>
/// <param name="Asymmetry">-1..1; above 0 = ours is the larger.</param>
/// <param name="Salience">Square root of the product of both, 0..1: how much the two matter to each other.</param>
/// <param name="Symmetry">1 less the difference of both, 0..1.</param>
/// <param name="Interdependence">Salience times symmetry, 0..1.</param>
/// <param name="Quadrant"><c>exposed</c>, <c>mutual</c>, <c>leverage</c> or <c>low</c>.</param>
/// <param name="QuadrantCutoff">A dependence of at least this is high.</param>
/// <param name="Plain">The same by value alone, products of unknown importance included.</param>
/// <param name="Adjusted">The same with every share cut to what others could not take over, in three cases.</param>
/// <param name="Flagged">What only the products say for which one is dependent and the other its largest supplier.</param>
/// <param name="Union">The same question for the Union as one economy; null where it does not arise.</param>
/// <param name="ReverseDependencies">For what the other depends on us, and on the Union as one supplier.</param>
/// <param name="Services">Always null, with the reason: who depends on whom for services is not known.</param>
/// <param name="Items">The products and segments behind it, both directions.</param>
/// <param name="ItemsTotal">How many there are, of which <paramref name="Items"/> are the first.</param>
/// <param name="Held">The chain segments that we, or the Union with us, hold, and what they need from abroad themselves.</param>
/// <param name="LeftOut">Products that do not count, by reason.</param>
/// <param name="Method">Version of method and parameters.</param>
/// <param name="Missing">Every null above with its reason.</param>
public sealed record BalanceAnswer(
    string Run,
    string Economy,
    string With,
    int Year,
    string View,
    string Weights,
    double? Dependence,
    double? Reverse,
    double? Asymmetry,
    double? Salience,
    double? Symmetry,
    double? Interdependence,
    string? Quadrant,
    double QuadrantCutoff,
    TwoAxes Plain,
    AdjustedBalances Adjusted,
    FlaggedBalance Flagged,
    TwoAxes? Union,
    ReverseDependencies ReverseDependencies,
    TwoAxes? Services,
    ImmutableArray<BalanceItem> Items,
    int ItemsTotal,
    ImmutableArray<HeldSegment> Held,
    ImmutableArray<LeftOutProducts> LeftOut,
    string Method,
    ImmutableArray<MissingValue> Missing);

/// <summary>Both directions and where they place the two.</summary>
/// <param name="Dependence">Ours on the other, 0..1; null when nothing that counts is imported.</param>
/// <param name="Reverse">The other's on us, 0..1; null likewise.</param>
/// <param name="Asymmetry">-1..1; null when a direction is, or when neither depends.</param>
/// <param name="Salience">0..1; null when a direction is.</param>
/// <param name="Quadrant">Where that places the two; null when a direction is.</param>
public sealed record TwoAxes(double? Dependence, double? Reverse, double? Asymmetry, double? Salience, string? Quadrant);

/// <summary>Both directions over flagged products: one is dependent, and the other its largest supplier.</summary>
/// <param name="Dependence">Our imports of these from the other as a share of all our imports, 0..1.</param>
/// <param name="Reverse">The other's imports of these from us as a share of all its imports, 0..1.</param>
/// <param name="Items">How many such products we have.</param>
/// <param name="ReverseItems">How many such products the other has.</param>
public sealed record FlaggedBalance(double? Dependence, double? Reverse, int Items, int ReverseItems);

/// <summary>One product or segment in one direction.</summary>
/// <param name="Item">Identifier of the item.</param>
/// <param name="ItemName">Its name in English.</param>
/// <param name="Kind">Its kind, such as <c>product</c>.</param>
/// <param name="Direction"><c>dependence</c>: we get it from the other; <c>reverse</c>: the other gets it from us.</param>
/// <param name="Share">The supplier's share, 0..1: of the importer's imports, or of world supply for a segment.</param>
/// <param name="Basis">What the share is of: <c>imports</c> or <c>world-supply</c>.</param>
/// <param name="ValueKusd">Value in thousand US dollars; null for a segment.</param>
/// <param name="IsTopSupplier">Whether nobody supplies more.</param>
/// <param name="Level">
/// Level of the importer's dependence; only told where the supplier is the largest and the official tests make the importer
/// dependent. Null is no statement: trends and the chain may still raise it, see the dependency itself.
/// </param>
/// <param name="IsDependence">Whether the share is one that counts as dependence by itself: 30 % (MERICS) or the largest supplier.</param>
public sealed record BalanceItem(
    string Item,
    string ItemName,
    string Kind,
    string Direction,
    double Share,
    string Basis,
    double? ValueKusd,
    bool IsTopSupplier,
    string? Level,
    bool IsDependence)
{
    /// <summary>The supplier's leverage over the importer; null with <see cref="LeverageReason"/>.</summary>
    public Leverage? Leverage { get; init; }

    /// <summary>Why <see cref="Leverage"/> is null; null when it is not.</summary>
    public string? LeverageReason { get; init; }

    /// <summary>What others could not take over of the share; null with <see cref="IrreplaceableReason"/>.</summary>
    public Irreplaceable? Irreplaceable { get; init; }

    /// <summary>Why <see cref="Irreplaceable"/>, or its last case, is null; null when neither is.</summary>
    public string? IrreplaceableReason { get; init; }
}

/// <summary>One partner on both axes.</summary>
/// <param name="Economy">Ours.</param>
/// <param name="With">The partner.</param>
/// <param name="WithName">Its name in English.</param>
/// <param name="Dependence">Ours on the partner, 0..1.</param>
/// <param name="Reverse">The partner's on us, 0..1; null when it imports nothing that counts.</param>
/// <param name="Asymmetry">-1..1; above 0 = ours is the larger.</param>
/// <param name="Salience">0..1: how much the two matter to each other.</param>
/// <param name="Quadrant">Where that places the two.</param>
/// <param name="ImportsKusd">What we import from the partner, thousand US dollars.</param>
/// <param name="ReverseImportsKusd">What the partner imports from us, thousand US dollars.</param>
public sealed record PartnerBalance(
    string Economy,
    string With,
    string WithName,
    double? Dependence,
    double? Reverse,
    double? Asymmetry,
    double? Salience,
    string? Quadrant,
    double ImportsKusd,
    double ReverseImportsKusd);
