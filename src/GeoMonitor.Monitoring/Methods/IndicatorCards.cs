using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Monitoring.Methods;

/// <summary>The cards of the indicators.</summary>
internal static class IndicatorCards
{
    private const string Hirschman = "Hirschman 1945; Herfindahl 1950";
    private const string GeoDep = "CEPII GeoDep; CEPII Policy Brief 2024-47";

    public static IEnumerable<MethodCard> Of(MethodParameters p)
    {
        yield return new MethodCard(
            "importHhi",
            "Concentration of imports (Herfindahl-Hirschman index)",
            "indicator",
            "sum over named suppliers i of (M_i / M)^2, with M the imports from named suppliers; EU27 counts only suppliers outside it",
            "0..1; one supplier 1, n equal suppliers 1/n",
            "Null when nothing of value is imported from named suppliers.",
            [
                new MethodThreshold(p.GeoDep.ImportHhi, "dependent", "CEPII GeoDep; European Commission SWD(2021) 352"),
                .. p.CbsBands.Somewhat is { } somewhat
                    ? [new MethodThreshold(somewhat, "somewhat concentrated", "Statistics Netherlands (CBS) 2021")]
                    : Array.Empty<MethodThreshold>(),
                new MethodThreshold(p.CbsBands.Concentrated, "concentrated", "Statistics Netherlands (CBS) 2021"),
            ],
            [],
            [Hirschman, GeoDep],
            "verified");
        yield return new MethodCard(
            "importHhiBounds",
            "Bounds of the concentration with unnamed partners",
            "indicator",
            "low = sum s_i^2 with shares of all imports; high = (s_1 + u)^2 + sum over i >= 2 of s_i^2, u the share of unnamed partners",
            "0..1",
            "Null when nothing of value is imported.",
            [],
            [],
            ["methodology 1.3"],
            "own");
        yield return new MethodCard(
            "worldExportHhi",
            "Concentration of world exports",
            "indicator",
            "sum over named exporters of (X_i / X)^2; for EU27 the Union is one exporter and trade between its members is left out",
            "0..1",
            "Null when nobody exports anything of value.",
            [new MethodThreshold(p.GeoDep.WorldExportHhi, "dependent", "CEPII GeoDep")],
            [],
            [GeoDep],
            "verified");
        yield return new MethodCard(
            "importExportRatio",
            "Imports over exports",
            "indicator",
            "M / X; 9999 when X is zero, as in the published tables; EU27: both with the world outside it",
            "0 or more",
            "Null when the imports have no value.",
            [new MethodThreshold(p.GeoDep.ImportExportRatio, "dependent", "CEPII GeoDep; IMF WP/17/30")],
            [],
            [GeoDep],
            "verified");
        yield return new MethodCard(
            "extraEuImportShare",
            "Share of imports from outside the Union",
            "indicator",
            "M_ext / (M_ext + M_intra)",
            "0..1",
            "Null for economies outside the Union and when nothing is imported.",
            [new MethodThreshold(p.Cdi.ExtraShare, "scarce inside the Union", "European Commission SWD(2021) 352")],
            [],
            ["European Commission, SWD(2021) 352"],
            "known");
        yield return new MethodCard(
            "supplierRisk",
            "Average governance risk of the suppliers",
            "indicator",
            "sum s_i g_i with g_i = clamp((2.5 - WGI_i) / 5, 0, 1), WGI the mean of the six estimates; missing estimates take the median of the region and are flagged",
            "0 (best) to 1 (worst)",
            "Null when there is no supplier or the risk of one cannot even be filled in.",
            [new MethodThreshold(p.Levels.SupplierRisk, "risky", "this project")],
            [],
            ["World Bank, Worldwide Governance Indicators", "Blengini et al. 2017, JRC EUR 28654"],
            "verified");
        yield return new MethodCard(
            "unspecifiedShare",
            "Share of imports from unnamed partners",
            "indicator",
            "imports from partners the source does not name over all imports",
            "0..1",
            "Null when the imports have no value.",
            [new MethodThreshold(p.Grades.UnspecifiedShare, "lowers the data grade", "this project")],
            [],
            ["methodology 0"],
            "own");
    }
}
