using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Monitoring.Methods;

/// <summary>The cards of the supply chain.</summary>
internal static class ChainCards
{
    public static IEnumerable<MethodCard> Of(MethodParameters p)
    {
        yield return new MethodCard(
            "strategicNodeIndex",
            "What is lost of an item when an economy, or two, stop and nobody adapts",
            "indicator",
            "D(n) = 1 at places of those that stop, else the largest over essential needs of sum share x D(supplier); solved to the least solution on cycles, "
                + "for the output of today (supply) and with tools, software and designs (capacity)",
            "0..1; a lower bound where makers are unnamed or unknown, see bounds",
            "Null for items whose suppliers are so little known that nobody can be named (kind unknown): not known is not safe.",
            [
                new MethodThreshold(p.Levels.SinglePointOfFailure, "single point of failure, at least; a pair reaches it only together", "this project"),
                new MethodThreshold(p.Network.Chokepoint, "chokepoint, at least", "this project"),
            ],
            [],
            ["methodology 6.3, 6.4, 6.5", "Miller and Blair 2009 for the logic of inputs"],
            "own");
        yield return OfLevel(
            "propagated-dependence",
            "Most of the supply hangs on one foreign economy through the chain",
            "the largest strategicNodeIndex (supply) of one foreign economy; counts where it says more than the share in the imports",
            new MethodThreshold(p.Levels.PropagatedDependence, "dependent, at least", "this project"),
            "methodology 6.3, 13.4");
        yield return OfLevel(
            "single-point-of-failure",
            "One foreign economy stands on nearly every way of the supply",
            "the largest strategicNodeIndex (supply) of one foreign economy",
            new MethodThreshold(p.Levels.SinglePointOfFailure, "risky-strategic, at least, when strategic already", "this project"),
            "methodology 6.5, 13.4");
        yield return new MethodCard(
            "betweenness",
            "How far an economy stands between others in world trade of an item",
            "indicator",
            "sum over pairs of others of the part of their shortest paths through it, edge length 1/value, over (n - 1)(n - 2)",
            "0..1; descriptive only",
            "Null when trade does not show the item.",
            [],
            [],
            ["Freeman 1977; Brandes 2001", "methodology 6.7"],
            "verified");
        yield return new MethodCard(
            "fragility",
            "How fast world trade of an item falls apart when its largest exporters leave",
            "indicator",
            "exporters leave by what they sell; v_k = the part of trade that is left; B = the area under it; C = (B_complete - B)/(B_complete - B_star)",
            "about 0 where all trade alike with all, 1 for a star around one exporter; descriptive only",
            "Null with fewer than three traders, or when trade does not show the item.",
            [],
            [],
            ["Piccardi and Tajoli 2018; the normalisation is this project's", "methodology 6.9"],
            "own");
        yield return new MethodCard(
            "systemicRisk",
            "What part of all output of a loaded chip chain is lost when a company stops",
            "indicator",
            "firms lose what their suppliers and customers lose, essential inputs in full, until nothing changes; sum of weight x (1 - min(hd, hu)); "
                + "sales are stood in for by share of the seller in its step x share of the buyer in its own",
            "0..1",
            "Refused when no chip chain with companies is loaded.",
            [],
            [],
            ["Diem, Borsos, Reisch, Kertesz and Thurner 2022", "methodology 6.8"],
            "own");
        yield return new MethodCard(
            "chokepoint-grade",
            "Grade of the evidence along a path",
            "rule",
            "A; one step down each for a second-hand source, figures older than the limit and a year, figures without a year, unnamed suppliers above the limit, "
                + "unknown makers; two for a statement of low confidence or from memory; E at the lowest",
            "A to E",
            "Never null; unknown items have E.",
            [
                new MethodThreshold(p.Grades.AgeYears + 1, "years, old data above", "this project"),
                new MethodThreshold(p.Grades.UnspecifiedShare, "unnamed suppliers above", "this project"),
            ],
            [],
            ["methodology 0, applied to the supply chain"],
            "own");
    }

    private static MethodCard OfLevel(string id, string title, string formula, MethodThreshold threshold, string reference) => new(
        id,
        title,
        "rule",
        formula + "; members of the Union are not asked about for the Union or another member; a path with a step from memory does not count",
        "0..1; an upper bound of what is lost, because nobody adapts",
        "Null where the chain does not have the item, nobody is known to supply it, or the year is not the latest complete one.",
        [threshold],
        [],
        [reference],
        "own");
}
