using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Monitoring.Methods;

/// <summary>The cards of scenarios and of mutual dependence.</summary>
internal static class ScenarioCards
{
    public static IEnumerable<MethodCard> Of(MethodParameters p)
    {
        yield return new MethodCard(
            "scenario-shortfall",
            "Shortfall of a disrupted item",
            "indicator",
            "max(0, loss - Div (h - ramp) - Stock)/(use h); loss = sum over suppliers of share times the part that stops, hubs short by what the world is; "
                + "Div: spare capacity of others over what all who are hit lose, at most 1, times the loss",
            "0..1 of the economy's use over the longest disruption",
            "Null when nobody is known to supply the item.",
            [],
            [
                new MethodParameter("spareKappa", p.Mitigation.SpareKappa),
                new MethodParameter("spareLow", p.Scenario.SpareLow),
                new MethodParameter("spareHigh", p.Scenario.SpareHigh),
                new MethodParameter("stockLow", p.Scenario.StockLow),
                new MethodParameter("stockHigh", p.Scenario.StockHigh),
            ],
            ["methodology 7, 12.1 and 12.3"],
            "own");
        yield return new MethodCard(
            "scenario-output",
            "Loss of output further down the chain",
            "indicator",
            "short run: 1 - min z (Leontief); medium run: 1 - (sum th z^r)^(1/r), r = (sigma - 1)/sigma, over essential inputs, th alike; ecosystems: the largest loss and the mean",
            "0..1 of the economy's use",
            "Null when it hangs on a disrupted item of which nobody is known to be a supplier.",
            [],
            [
                new MethodParameter("elasticity", p.Scenario.Elasticity),
                new MethodParameter("elasticityLow", p.Scenario.ElasticityLow),
                new MethodParameter("elasticityHigh", p.Scenario.ElasticityHigh),
            ],
            ["methodology 6.3 and 12.2"],
            "own");
        yield return new MethodCard(
            "balance-dependence",
            "Dependence on one partner, in both directions",
            "indicator",
            "sum k M s / sum k M over products; M imports, s the partner's share of those from named suppliers, k economic importance over 10",
            "0..1",
            "Null when nothing that counts is imported from named suppliers.",
            [new MethodThreshold(p.Balance.QuadrantCutoff, "high on its axis, at or above", "this project")],
            [],
            ["Hirschman 1945", "methodology 8.1"],
            "known");
        yield return new MethodCard(
            "balance-asymmetry",
            "Asymmetry, salience, symmetry and interdependence",
            "indicator",
            "(D_AB - D_BA)/(D_AB + D_BA); sqrt(D_AB D_BA); 1 - |D_AB - D_BA|; the product of the last two",
            "-1..1, above 0 = ours is the larger; the others 0..1",
            "Null when a direction is; asymmetry also when neither depends on the other.",
            [],
            [],
            ["Barbieri 1996", "methodology 8.1"],
            "known");
    }
}
