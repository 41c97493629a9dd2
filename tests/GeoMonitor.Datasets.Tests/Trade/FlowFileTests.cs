using System.Globalization;
using System.IO.Compression;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Datasets.Tests.Trade;

/// <summary>The flows of the bundle against the files they come from, read here by other code than the builder's.</summary>
public class FlowFileTests
{
    private const string Hs92 = "trade/baci-hs92-raw-materials.csv.gz";
    private const string Hs17 = "trade/baci-hs17-raw-materials.csv.gz";

    [Theory]
    [InlineData(Hs92, "HS92", "V202601+")]
    [InlineData(Hs17, "HS17", "V202601")]
    public void A_file_says_its_source_revision_release_and_licence_before_the_header(
        string path, string revision, string release) =>
        CommittedBundle.Text(path).Split('\n').Take(5).Should().Equal(
            "# source: CEPII BACI",
            $"# revision: {revision}",
            $"# release: {release}",
            "# licence: Etalab Open Licence 2.0",
            "year,product,exporter,importer,value_kusd,quantity_t");

    [Theory]
    [InlineData(Hs92, 71, 2010)]
    [InlineData(Hs17, 16, 2017)]
    public void A_file_is_sorted_by_year_product_importer_and_exporter_and_repeats_no_key(
        string path, int products, int firstYear)
    {
        var rows = BundledFlow.Read(path);
        var keys = rows.Select(r => $"{r.Year}|{r.Product}|{r.Importer}|{r.Exporter}").ToList();
        keys.Zip(keys.Skip(1)).Should().OnlyContain(p => string.CompareOrdinal(p.First, p.Second) < 0);
        rows.Select(r => r.Product).Distinct().Should().HaveCount(products);
        (rows.Min(r => r.Year), rows.Max(r => r.Year)).Should().Be((firstYear, 2024));
        rows.Should().OnlyContain(r => r.Usd > 0 && r.QuantityT != 0 && r.Exporter != r.Importer);
    }

    [Fact]
    public void The_two_series_have_no_code_in_common() =>
        BundledFlow.Read(Hs92).Select(r => r.Product).Distinct()
            .Should().NotIntersectWith(BundledFlow.Read(Hs17).Select(r => r.Product).Distinct());

    [Fact]
    public void Every_year_of_the_archive_keeps_its_rows_and_its_value()
    {
        var rows = BundledFlow.Read(Hs92);
        var products = rows.Select(r => r.Product).ToHashSet(StringComparer.Ordinal);
        using var zip = ZipFile.OpenRead(SharedMaterial.PathOf("samples/baci/baci_hs92_raw_materials_1995_2024.zip"));
        foreach (var year in rows.GroupBy(r => r.Year))
        {
            var (count, usd, withoutQuantity) = Count(zip.GetEntry($"BACI_HS92_Y{year.Key}.csv")!, products);
            year.Count().Should().Be(count);
            year.Sum(r => r.Usd).Should().Be(usd);
            year.Count(r => r.QuantityT is null).Should().Be(withoutQuantity);
        }
    }

    [Fact]
    public void Taiwan_is_named_and_no_unknown_partner_hides_it()
    {
        var rows = BundledFlow.Read(Hs92);
        rows.Count(r => r.Exporter == "TWN").Should().BeGreaterThan(1000);
        rows.Should().NotContain(r => r.Exporter == "S19" || r.Importer == "S19");
    }

    private static (int Rows, long Usd, int WithoutQuantity) Count(ZipArchiveEntry entry, HashSet<string> products)
    {
        var (rows, usd, without) = (0, 0L, 0);
        using var reader = new StreamReader(entry.Open());
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var f = line.Split(',');
            if (!products.Contains(f[3]))
                continue;
            rows++;
            usd += (long)decimal.Round(decimal.Parse(f[4], CultureInfo.InvariantCulture) * 1000);
            without += f[5].Trim() is "" or "NA" ? 1 : 0;
        }

        return (rows, usd, without);
    }
}
