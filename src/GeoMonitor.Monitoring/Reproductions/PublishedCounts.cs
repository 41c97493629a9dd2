namespace GeoMonitor.Monitoring.Reproductions;

/// <summary>
/// Published counts of dependent products (methodology 14, R11 to R13). They cover all products, the bundle covers raw
/// materials only, and of some the rule was not published in full: they are listed so that nobody takes our counts for
/// theirs.
/// </summary>
internal static class PublishedCounts
{
    private const string AllProducts = "Needs the flows of all products; the bundle holds raw materials only. Load BACI of the years and compare the ranking.";

    public static IEnumerable<Reproduction> All() =>
    [
        Reproduction.NotComputed(
            "ec-dependent-products-2021", "Dependent products of the EU", "European Commission, SWD(2021) 352", 137, AllProducts),
        Reproduction.NotComputed(
            "ec-dependent-products-2023", "Dependent products of the EU in sensitive ecosystems", "Arjona, Connell, Herghelegiu 2023 (WP2023/14)", 204,
            AllProducts + " The rule over the years and the measure of single points of failure were not available."),
        Reproduction.NotComputed(
            "nl-pilot-monitor-2022", "Strategically dependent product groups of the Netherlands", "SEO, Clingendael, TNO, pilot monitor 2022", 33,
            AllProducts + " The rule of the pilot was not available in full."),
        Reproduction.NotComputed(
            "cepii-dependencies-china-2024", "Products for which China depends on imports", "CEPII, Policy Brief 2024-47", 47, AllProducts),
        Reproduction.NotComputed(
            "merics-china-on-eu-2022", "Products for which China depends on the EU as a bloc", "MERICS, data of 2022", 120,
            AllProducts + " The cut-off of the third test was not available."),
        Reproduction.NotComputed(
            "ecipe-dependencies-2020", "Dependent products of the EU", "ECIPE 2022, data of 2020", 233, AllProducts),
    ];
}
