using System.Collections.Immutable;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>The files of inter-country input-output tables: one layout of our own, blocks in files of their own, FIGARO, OECD ICIO.</summary>
internal static class InputOutputSignatures
{
    // says more than the columns of a part of such a table
    private const int ByLabels = 100;
    private const string OwnFormat = "geomonitor-io";
    private const string BlocksFormat = "io-blocks";
    private const string FigaroFormat = "figaro";

    public static FileSignature Own { get; } = Part(
        OwnFormat, OwnFormat, "an input-output table in GeoMonitor layout",
        "year", "from_economy", "from_industry", "to_economy", "to_industry", "final_demand", "value");

    public static FileSignature OwnOutput { get; } = Part(
        OwnFormat, "geomonitor-io-output", "output of industries in GeoMonitor layout", "year", "economy", "industry", "output");

    public static FileSignature OwnIndustries { get; } = Part(
        OwnFormat, "geomonitor-io-industries", "a list of industries in GeoMonitor layout", "industry", "industry_name");

    public static FileSignature LongDeliveries { get; } = Part(
        BlocksFormat, "io-intermediate", "intermediate deliveries of an input-output table", "from_region", "from_ind", "to_region", "to_ind", "value");

    public static FileSignature LongDemand { get; } = Part(
        BlocksFormat, "io-final", "final demand of an input-output table", "from_region", "from_ind", "to_region", "fd_category", "value");

    public static FileSignature Output { get; } = Part(
        BlocksFormat, "io-output", "output of an input-output table", "region", "industry", "value_added_residual");

    public static FileSignature Industries { get; } = Part(
        BlocksFormat, "io-industries", "a list of industries of an input-output table", "industry", "label");

    /// <summary>Sellers in rows, buyers or users in columns, told by labels such as <c>NLD_c1</c>.</summary>
    public static FileSignature Wide { get; } = Labelled(
        BlocksFormat, "io-wide", "a block of an input-output table in wide layout",
        head => IsNamed(head, "row") && head.Columns.Length > 1 && head.Columns.Skip(1).All(IsLabel));

    public static FileSignature FigaroFlat { get; } = Part(
        FigaroFormat, "figaro", "an industry-by-industry table of Eurostat FIGARO",
        "icioiRow", "icioiCol", "refArea", "rowIi", "counterpartArea", "colIi", "obsValue");

    public static FileSignature FigaroMatrix { get; } = Labelled(
        FigaroFormat, "figaro-matrix", "an industry-by-industry table of Eurostat FIGARO as a matrix",
        head => IsNamed(head, "rowLabels") && head.Columns.Any(c => c.EndsWith("_P3_S14", StringComparison.Ordinal)));

    public static FileSignature Oecd { get; } = Labelled(
        "oecd-icio", "oecd-icio", "an inter-country input-output table of the OECD",
        head => head.HasColumn("OUT") && head.Columns.Any(c => c.EndsWith("_HFCE", StringComparison.Ordinal)));

    public static ImmutableArray<FileSignature> All { get; } =
    [
        Own, OwnOutput, OwnIndustries, LongDeliveries, LongDemand, Output, Industries, Wide, FigaroFlat, FigaroMatrix, Oecd,
        FileSignature.Table(
            "figaro-products", "a product-by-product table of Eurostat FIGARO", "load the industry-by-industry table of the same year",
            "refArea", "rowPp", "counterpartArea", "colPp", "obsValue"),
    ];

    private static FileSignature Part(string format, string kind, string what, params ImmutableArray<string> columns) =>
        FileSignature.Table(kind, what, Advice(format), columns) with { Family = format };

    private static FileSignature Labelled(string format, string kind, string what, Func<FileHead, bool> matches) =>
        new(kind, what, Advice(format), [], matches, ByLabels) { Family = format };

    private static string Advice(string format) => $"load it as format `{format}`";

    private static bool IsNamed(FileHead head, string first) => string.Equals(head.Columns[0], first, StringComparison.OrdinalIgnoreCase);

    private static bool IsLabel(string column)
    {
        var cut = column.IndexOf('_', StringComparison.Ordinal);
        return cut is >= 2 and <= 8 && cut < column.Length - 1 && !column.Any(char.IsWhiteSpace);
    }
}
