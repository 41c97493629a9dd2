using System.Collections.Immutable;

namespace GeoMonitor.Core.Supply.Chain;

/// <summary>For what a material is used, or where it comes from.</summary>
/// <param name="From">What is used, in the words of the table.</param>
/// <param name="FromMaterial">Its slug; null when it is no screened material.</param>
/// <param name="To">For what, in the words of the table.</param>
/// <param name="ToType">What that is: <c>application</c>, <c>ecosystem</c>, <c>technology</c>, <c>component</c> and so on.</param>
/// <param name="ToMaterial">Its slug; null when it is no screened material.</param>
/// <param name="Relation">The relation in the words of the table, such as <c>used in</c> or <c>by-product of</c>.</param>
/// <param name="Share">The share of all use, 0..1; null when not known.</param>
/// <param name="Ecosystems">Slugs of the ecosystems it belongs to.</param>
/// <param name="Mark">What it rests on.</param>
public sealed record MaterialRelation(
    string From,
    string? FromMaterial,
    string To,
    string ToType,
    string? ToMaterial,
    string Relation,
    Share? Share,
    ImmutableArray<string> Ecosystems,
    FactMark Mark);

/// <summary>One of the industrial ecosystems of the EU.</summary>
/// <param name="Id">Its slug.</param>
/// <param name="NameEn">Its name in English.</param>
/// <param name="NameNl">Its name in Dutch.</param>
/// <param name="Mark">What it rests on.</param>
public sealed record Ecosystem(string Id, string NameEn, string NameNl, FactMark Mark);
