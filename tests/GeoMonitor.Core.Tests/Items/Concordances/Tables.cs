using GeoMonitor.Core.Items;
using GeoMonitor.Core.Items.Concordances;

namespace GeoMonitor.Core.Tests.Items.Concordances;

/// <summary>Small concordances as tests write them down, and random ones.</summary>
internal static class Tables
{
    /// <summary>The links of the official tables around photosensitive devices, HS22 to HS17.</summary>
    public static Concordance<Hs6, Hs6> Photosensitive { get; } = Of(
        "HS22",
        "HS17",
        ("854141", "854140"),
        ("854142", "854140"),
        ("854143", "854140"),
        ("854149", "854140"));

    public static Concordance<Hs6, Hs6> Of(string from, string to, params IEnumerable<(string From, string To)> links) =>
        ConcordanceBuilding.FromLinks(
            $"{from} to {to}",
            Nomenclature.Of(HsRevision.Parse(from)),
            Nomenclature.Of(HsRevision.Parse(to)),
            links.Select(l => (Hs6.Parse(l.From), Hs6.Parse(l.To))));

    /// <summary>Where each of the codes goes, among eight codes; every code goes somewhere.</summary>
    public static Gen<Concordance<Hs6, Hs6>> Random(string from, string to, params string[] codes) =>
        Gen.Int[0, 7].Array[1, 4].Array[codes.Length].Select(targets => Of(
            from,
            to,
            codes.SelectMany((code, i) => targets[i].Select(t => (code, Target(t))))));

    /// <summary>One of eight codes that random concordances lead to.</summary>
    public static string Target(int number) => $"84{number:00}10";
}
