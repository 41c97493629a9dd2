using System.Globalization;
using GeoMonitor.Core.Economies;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Datasets.Tests.Trade;

/// <summary>Published criteria of the bundled series, recomputed from the bundled flows.</summary>
public class GoldenCriteriaTests
{
    private static readonly HashSet<string> Union =
        EconomyTable.Default.Eu27Members.Select(e => e.Code.Value).ToHashSet(StringComparer.Ordinal);

    private static readonly Dictionary<string, ILookup<(int, string), BundledFlow>> Series = new(StringComparer.Ordinal)
    {
        ["HS92"] = BundledFlow.Read("trade/baci-hs92-raw-materials.csv.gz").ToLookup(r => (r.Year, r.Product)),
        ["HS17"] = BundledFlow.Read("trade/baci-hs17-raw-materials.csv.gz").ToLookup(r => (r.Year, r.Product)),
    };

    [Fact]
    public void Imports_concentration_and_top_supplier_of_every_published_row_come_out_of_the_bundle()
    {
        var lines = File.ReadAllLines(SharedMaterial.PathOf("samples/golden/bundle_criteria.csv"));
        var columns = lines[0].Split(',');
        foreach (var line in lines.Skip(1))
        {
            var f = columns.Zip(line.Split(',')).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
            var suppliers = Suppliers(f["revision"], int.Parse(f["year"], CultureInfo.InvariantCulture), f["hs6"], f["economy"]);
            var total = suppliers.Values.Sum();
            (total / 1000.0).Should().BeApproximately(Number(f["imports_kusd"]), 1e-5 * (1 + (total / 1000.0)), line);
            suppliers.Count.Should().Be(int.Parse(f["suppliers"], CultureInfo.InvariantCulture), line);
            suppliers.Values.Sum(v => Math.Pow((double)v / total, 2)).Should().BeApproximately(Number(f["import_hhi"]), 1e-5, line);
            suppliers.MaxBy(s => s.Value).Key.Should().Be(f["top_supplier"], line);
        }

        lines.Length.Should().BeGreaterThan(300);
    }

    private static Dictionary<string, long> Suppliers(string revision, int year, string product, string economy)
    {
        var flows = Series[revision][(year, product)];
        return (economy == "EU27"
                ? flows.Where(r => Union.Contains(r.Importer) && !Union.Contains(r.Exporter))
                : flows.Where(r => r.Importer == economy))
            .GroupBy(r => r.Exporter, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(r => r.Usd), StringComparer.Ordinal);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
