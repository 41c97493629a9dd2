using System.Collections.Immutable;
using System.IO.Compression;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Datasets.Builder.Tables;

namespace GeoMonitor.Datasets.Builder.Trade;

/// <summary>Reads an archive in the layout of BACI: one file a year and the tables of country and product codes.</summary>
internal static class BaciArchive
{
    /// <summary>"Other Asia, not elsewhere specified", which in practice is Taiwan.</summary>
    private const string OtherAsia = "490";

    /// <summary>
    /// The flows of the years asked, for the codes that have flows in every one of them. A code that ends within the
    /// period ended with its revision, which is no event of the market.
    /// </summary>
    public static BaciExtract Read(string path, int from, int to)
    {
        using var zip = ZipFile.OpenRead(path);
        var economies = Economies(Table(zip, "country_codes.csv"));
        var perYear = Enumerable.Range(from, to - from + 1)
            .Select(year => Flows(Table(zip, $"BACI_HS92_Y{year}.csv"), year, economies))
            .ToList();
        var all = perYear.SelectMany(rows => rows).Select(r => r.Product).ToHashSet();
        all.UnionWith(Table(zip, "product_codes_HS92.csv").Rows.Select(r => Hs6.Parse(r["code"])));
        var kept = perYear.Select(rows => rows.Select(r => r.Product).ToHashSet())
            .Aggregate((a, b) => [.. a.Intersect(b)]);
        var flows = perYear.SelectMany(rows => rows).Where(r => kept.Contains(r.Product)).ToList();
        return new BaciExtract(flows, [.. kept.Order()], [.. all.Except(kept).Order()]);
    }

    private static SourceTable Table(ZipArchive zip, string name)
    {
        var entry = zip.GetEntry(name) ?? throw new InvalidDataException($"The archive holds no {name}.");
        using var stream = entry.Open();
        return SourceTable.Read(stream, name);
    }

    private static Dictionary<string, EconomyCode> Economies(SourceTable table) =>
        table.Rows.ToDictionary(r => r["country_code"], Economy, StringComparer.Ordinal);

    private static EconomyCode Economy(SourceRow row)
    {
        if (row["country_code"] == OtherAsia)
            return EconomyCode.Parse("TWN");
        return EconomyCode.TryParse(row["country_iso3"], out var code) && EconomyTable.Default.Find(code) is not null
            ? code
            : EconomyCode.Unspecified;
    }

    private static List<FlowRow> Flows(SourceTable table, int year, Dictionary<string, EconomyCode> economies)
    {
        var flows = new List<FlowRow>(table.Rows.Length);
        foreach (var row in table.Rows)
        {
            if (row["t"] != year.ToString())
                throw row.Error($"year {row["t"]} in the file of {year}.");
            if (!economies.TryGetValue(row["i"], out var exporter) || !economies.TryGetValue(row["j"], out var importer))
                throw row.Error($"country code {row["i"]} or {row["j"]} is not in country_codes.csv.");
            var quantity = row["q"];
            flows.Add(new FlowRow(
                year,
                Hs6.Parse(row["k"]),
                exporter,
                importer,
                FlowRow.Thousandths(row["v"]),
                quantity is "" or "NA" ? null : FlowRow.Thousandths(quantity)));
        }

        return flows;
    }
}

/// <summary>What was taken from an archive.</summary>
/// <param name="Flows">The flows, in the order of the archive.</param>
/// <param name="Products">The codes kept.</param>
/// <param name="LeftOut">The codes of the archive that do not reach through the whole period.</param>
internal sealed record BaciExtract(List<FlowRow> Flows, ImmutableArray<Hs6> Products, ImmutableArray<Hs6> LeftOut);
