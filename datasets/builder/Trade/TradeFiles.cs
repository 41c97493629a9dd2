using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Datasets.Builder.Output;
using GeoMonitor.Datasets.Builder.Tables;

namespace GeoMonitor.Datasets.Builder.Trade;

/// <summary>Makes the two series of flows and the table that says which of their years are complete.</summary>
internal static class TradeFiles
{
    private const int FirstYear = 2010;
    private const int LastYear = 2024;
    private const string Licence = "Etalab Open Licence 2.0";

    private static readonly Origin Hs92 = new(
        "CEPII BACI",
        "HS92",
        "V202601+",
        Licence,
        "CEPII, BACI, HS92, release V202601 or later (Etalab Open Licence 2.0), figures re-arranged",
        "From a public copy of BACI without a release in its file names; it holds 2024, so it is V202601 or later.");

    private static readonly Origin Hs17 = new(
        "CEPII BACI",
        "HS17",
        "V202601",
        Licence,
        "CEPII, BACI, HS17, release V202601 of January 2026 (Etalab Open Licence 2.0), figures re-arranged",
        "From public copies of BACI HS17 V202601; complete in 2022 and 2024 only.");

    private static readonly Origin Both = Hs17 with
    {
        Revision = null,
        Release = $"{Hs92.Release} (HS92), {Hs17.Release} (HS17)",
        Attribution = "CEPII, BACI, HS92 and HS17 (Etalab Open Licence 2.0)",
        Retrieved = "Counted from the two series of this bundle.",
    };

    public static TradeBundle Build(string shared)
    {
        var hs92 = BaciArchive.Read(
            Path.Combine(shared, "samples/baci/baci_hs92_raw_materials_1995_2024.zip"), FirstYear, LastYear);
        var hs17 = ReadHs17(Path.Combine(shared, "facts/trade_flows_crm_2017_2024.csv.gz"), [.. hs92.Products]);
        var coverage = Coverage.Write(
            hs92.Flows, hs17, SourceTable.Read(Path.Combine(shared, "facts/trade_flows_crm_coverage.csv")), Both);
        return new TradeBundle(
            [
                FlowFile.Write(
                    "trade-hs92", "trade/baci-hs92-raw-materials.csv.gz", Hs92, hs92.Flows,
                    $"All flows of {hs92.Products.Length} codes, complete. Left out because they end with a later "
                    + $"revision: {string.Join(", ", hs92.LeftOut)}. The latest year is provisional."),
                FlowFile.Write(
                    "trade-hs17", "trade/baci-hs17-raw-materials.csv.gz", Hs17, hs17,
                    "Codes that the HS92 series lacks. Years other than 2022 and 2024 hold the six largest partners "
                    + "per side; quantities in 2024 only; 2017 lacks Taiwan and Namibia. The latest year is provisional."),
                coverage,
            ],
            hs92.Products,
            [.. hs17.Select(r => r.Product).Distinct().Order()]);
    }

    private static List<FlowRow> ReadHs17(string path, HashSet<Hs6> inHs92)
    {
        var flows = new List<FlowRow>();
        foreach (var row in SourceTable.Read(path).Rows)
        {
            var product = Hs6.Parse(row["hs6"]);
            if (inHs92.Contains(product))
                continue;
            var quantity = row["quantity_t"];
            flows.Add(new FlowRow(
                int.Parse(row["year"]),
                product,
                Known(row, "exporter"),
                Known(row, "importer"),
                FlowRow.Thousandths(row["value_kusd"]),
                quantity.Length == 0 ? null : FlowRow.Thousandths(quantity)));
        }

        return flows;
    }

    private static EconomyCode Known(SourceRow row, string column) =>
        EconomyCode.TryParse(row[column], out var code) && EconomyTable.Default.Find(code) is not null
            ? code
            : throw row.Error($"{column} '{row[column]}' is not in the table of economies.");
}

/// <summary>The trade part of the bundle.</summary>
/// <param name="Files">Flows and coverage.</param>
/// <param name="Hs92">Codes of the HS92 series.</param>
/// <param name="Hs17">Codes of the HS17 series, none of them in the HS92 series.</param>
internal sealed record TradeBundle(
    ImmutableArray<BundleFile> Files, ImmutableArray<Hs6> Hs92, ImmutableArray<Hs6> Hs17);
