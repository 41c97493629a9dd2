using GeoMonitor.Datasets.Builder.Output;

namespace GeoMonitor.Datasets.Builder.Facts;

/// <summary>The main sources of the fact tables.</summary>
internal static class FactOrigins
{
    private const string CcBy = "CC BY 4.0";
    private const string Compiled = "Compiled by the project from public material; every row names its source.";

    public static Origin Study2023 { get; } = new(
        "European Commission",
        null,
        "CRM study 2023",
        CcBy,
        "European Commission, Study on the Critical Raw Materials for the EU 2023 (CC BY 4.0, figures re-arranged)",
        Compiled);

    public static Origin Study2017 { get; } = Study2023 with
    {
        Release = "CRM study 2017",
        Licence = "Commission reuse policy (CC BY 4.0)",
        Attribution = "European Commission, Study on the review of the list of Critical Raw Materials 2017 "
            + "(reuse with acknowledgement, figures re-arranged)",
    };

    public static Origin Production { get; } = new(
        "European Commission; U.S. Geological Survey",
        null,
        "CRM study 2023; Mineral Commodity Summaries 2025 and 2026",
        "CC BY 4.0; public domain",
        "European Commission, Study on the Critical Raw Materials for the EU 2023 (CC BY 4.0, figures re-arranged); "
        + "U.S. Geological Survey, Mineral Commodity Summaries 2025 and 2026",
        Compiled);

    public static Origin Governance { get; } = new(
        "World Bank",
        null,
        "WGI 2024 update",
        CcBy,
        "World Bank, Worldwide Governance Indicators, 2024 update (CC BY 4.0)",
        Compiled);

    public static Origin SingleFacts { get; } = new(
        "several, named on each row",
        null,
        "2026-02",
        "single facts with citation",
        "Single facts, each with its citation; rows marked memory are not verified",
        Compiled);

    public static Origin Chips { get; } = new(
        "several, named on each row",
        null,
        "2026",
        "single facts with citation; public domain; CC BY 4.0",
        "Chip value chain compiled by the project; U.S. Geological Survey, Mineral Commodity Summaries 2025 and 2026; "
        + "European Commission, CRM study 2023 (CC BY 4.0); OECD, Patents by WIPO technology domains (CC BY 4.0); "
        + "single facts cited row by row",
        Compiled);

    public static Origin Ecosystems { get; } = new(
        "European Commission",
        null,
        "EU industrial strategy",
        CcBy,
        "European Commission, the 14 industrial ecosystems (CC BY 4.0); Dutch names by the project",
        Compiled);

    public static Origin Uses { get; } = new(
        "European Commission, Joint Research Centre and others, named on each row",
        null,
        "CRM study 2023; COM(2020) 474; JRC foresight 2020",
        "CC BY 4.0; single facts with citation",
        "European Commission, Study on the Critical Raw Materials for the EU 2023; COM(2020) 474; Joint Research "
        + "Centre, foresight study 2020 (all CC BY 4.0, figures re-arranged)",
        Compiled);

    public static Origin CriteriaCheck { get; } = new(
        "GeoMonitor",
        null,
        "2026",
        "Etalab Open Licence 2.0",
        "Computed from CEPII, BACI (Etalab Open Licence 2.0)",
        "Computed by another program from the bundled flows.");

    public static Origin Register { get; } = new(
        "GeoMonitor", null, "2026", "as named on each row", "Register of the sources of this bundle", Compiled);

    /// <summary>Re-exports by country of origin.</summary>
    public static Origin ReExportsByOrigin { get; } = Cbs("85940NED", "table of 2024-07-05, 2015-2022");

    /// <summary>Re-exports by group of goods.</summary>
    public static Origin ReExportsByGroup { get; } = Cbs("85427NED", "2015-2025 and January to July 2026");

    private static Origin Cbs(string table, string release) => new(
        "Statistics Netherlands (CBS)",
        null,
        release,
        CcBy,
        $"CBS, StatLine table {table} (CC BY 4.0), figures re-arranged",
        $"From a public copy of CBS table {table}.");
}
