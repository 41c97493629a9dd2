using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Monitoring.Methods;

/// <summary>The cards of origin, mitigation, uncertainty and early warning.</summary>
internal static class WarningCards
{
    public static IEnumerable<MethodCard> Of(MethodParameters p)
    {
        yield return new MethodCard(
            "origin",
            "Imports by where goods were made (view origin)",
            "indicator",
            "m_d' (I - diag(rho) m')^-1 diag(1 - rho); rho the re-exported part of a hub's exports: exports up to twice the imports of who is in no "
                + "table of producers, or, without tables, imports over exports of who exports no more than twice what it imports",
            "shares 0..1",
            "Null when the year has no flows of the item.",
            [],
            [new MethodParameter("hubRhoCap", p.Mitigation.HubRhoCap)],
            ["absorbing Markov chain; methodology 5.3", "Statistics Netherlands (CBS) for the factor of two"],
            "own");
        yield return new MethodCard(
            "diversion-world",
            "Diversion feasibility and spare capacity",
            "indicator",
            "min(1, sum phi_j spare_j / L), spare_j = max exports of the last years - exports now + kappa exports now, in tonnes; phi 1, the part bought today, or against the loss of the world",
            "0..1",
            "Null without a supplier, in a partial year, and where too many flows have no quantity.",
            [new MethodThreshold(p.Levels.DiversionWorld, "others could not make up, below", "this project")],
            [new MethodParameter("spareYears", p.Mitigation.SpareYears), new MethodParameter("spareKappa", p.Mitigation.SpareKappa)],
            ["methodology 7"],
            "own");
        yield return new MethodCard(
            "uncertainty",
            "Intervals of concentration, score and rank; probability of the flag",
            "score",
            "shares ~ Dirichlet(kappa s), kappa by data grade; ranks are taken within levels",
            "quantiles of the draws; probabilities 0..1",
            "Null without a score and for rankings of more than 250 items.",
            [],
            [
                new MethodParameter("draws", p.Uncertainty.Draws),
                new MethodParameter("seed", p.Uncertainty.Seed),
                new MethodParameter("lowQuantile", p.Uncertainty.LowQuantile),
                new MethodParameter("highQuantile", p.Uncertainty.HighQuantile),
                new MethodParameter("kappaA", p.Uncertainty.Kappa.A),
                new MethodParameter("kappaB", p.Uncertainty.Kappa.B),
                new MethodParameter("kappaC", p.Uncertainty.Kappa.C),
                new MethodParameter("kappaD", p.Uncertainty.Kappa.D),
                new MethodParameter("kappaE", p.Uncertainty.Kappa.E),
            ],
            ["methodology 12.3, 13.5", "Marsaglia and Tsang 2000 for gamma variates"],
            "own");
        yield return new MethodCard(
            "trend",
            "Trend of import concentration",
            "test",
            "Mann-Kendall (exact below ten values), Theil-Sen, Pettitt over complete years in a row, at most ten; Benjamini-Hochberg over all trends of "
                + "the ranking; p corrected for autocorrelation by Hamed and Rao from ten values on",
            "p 0..1",
            "Null with fewer complete years in a row than the test needs.",
            [
                new MethodThreshold(p.Trend.Significance, "p of a single trend, at most", "convention"),
                new MethodThreshold(p.Trend.FalseDiscoveryRate, "false discovery rate, at most", "Benjamini and Hochberg 1995"),
            ],
            [new MethodParameter("minimumYears", p.Trend.MinimumYears)],
            ["Mann 1945; Kendall 1975; Sen 1968; Pettitt 1979; Hamed and Rao 1998"],
            "verified");
        yield return new MethodCard(
            "unit-value-spike",
            "Spike of the value of a tonne",
            "test",
            "z = (ln u - median) / max(1.4826 MAD, floor) over the complete years before; a spike when z and the change against the median are above their cut-offs",
            "robust standard deviations",
            "Null in a partial year and with too few years that have a unit value.",
            [
                new MethodThreshold(p.Spike.RobustZ, "robust z above", "this project"),
                new MethodThreshold(p.Spike.RelativeChange, "and change above", "this project"),
            ],
            [new MethodParameter("spreadFloor", p.Spike.SpreadFloor)],
            ["methodology 11.5, on years instead of months"],
            "own");
    }
}
