using System.Globalization;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Comext;
using GeoMonitor.Ingest.Currency;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Ingest.Tests.Comext;

/// <summary>
/// The imports of critical inputs by the members of the Union, 2022 to 2024, give the published index of concentration:
/// the mean of the concentration of all imports and of that of five groups of materials, weighted by value.
/// </summary>
public sealed class ComextSampleTests
{
    private const string Sample = "samples/comext/eu_comext_critical_inputs_cn8_2022_2024.csv.gz";

    [Fact]
    public void The_extract_gives_the_published_scores_of_twelve_members()
    {
        var all = new EuroSums(Load([]).Flows);
        var groups = Groups().Select(g => new EuroSums(Load(g.Value).Flows)).ToArray();
        groups.Length.Should().Be(5);

        var golden = File.ReadLines(SharedMaterial.PathOf("samples/golden/isi_axis5_eu27_scores.csv")).Skip(1).ToArray();
        golden.Length.Should().Be(12);
        foreach (var line in golden)
        {
            var fields = line.Split(',');
            var country = EconomyTable.Default[new ComextCodes().Find(fields[0], 2024).Index].Code.Value;
            var total = all.Total(country);
            var byGroup = groups.Sum(g => g.Total(country) / total * g.Concentration(country));
            var score = (all.Concentration(country) + byGroup) / 2;
            score.Should().BeApproximately(double.Parse(fields[1], CultureInfo.InvariantCulture), 1e-6, country);
        }
    }

    [Fact]
    public void The_parts_of_the_Dutch_score_are_those_published()
    {
        new EuroSums(Load([]).Flows).Concentration("NLD").Should().BeApproximately(0.088194, 5e-7);
    }

    [Fact]
    public void Products_that_were_not_asked_for_are_counted()
    {
        var loaded = Load(["81129289"]);

        loaded.Flows.Select(f => f.Product).Distinct().Should().Equal("811292");
        loaded.Series!.Source.Should().EndWith(", only 81129289");
        Load(["81129289", "81129295"]).Series!.Source.Should().EndWith(", only 81129289+81129295");
        loaded.Report.Rejected.Sum(r => r.Rows).Should().Be(26_538 - loaded.Report.RowsKept);
        loaded.Report.Extracts.Should().OnlyContain(e => e.Note.Contains("of selected products"));
    }

    [Fact]
    public void The_bulk_sample_holds_exports_and_one_confidential_product()
    {
        var loaded = Loaded.Bytes(
            File.ReadAllBytes(SharedMaterial.PathOf("samples/comext/full_v2_202402_sample.dat")),
            "full_v2_202402_sample.dat",
            new LoadOptions { Comext = new ComextOptions { Flow = ComextFlow.Exports, AcceptPartialYears = true } });

        loaded.Flows.Should().OnlyContain(f => f.Exporter == "AUT" && f.Importer == "AND" && f.Year == 2024);
        loaded.Flows.Single(f => f.Product == "401699").Kusd.Should().Be(ComextText.Kusd2024(1606));
        (loaded.Report.RowsKept, loaded.Report.RowsOf("unallocated-product")).Should().Be((12, 1));
        loaded.Report.Extracts.Should().ContainSingle().Which.Note.Should().Contain("without months 1, 3, 4");
    }

    [Fact]
    public void A_month_alone_is_refused()
    {
        var load = () => Loaded.Bytes(
            File.ReadAllBytes(SharedMaterial.PathOf("samples/comext/full_v2_202402_sample.dat")),
            "full_v2_202402_sample.dat",
            new LoadOptions { Comext = new ComextOptions { Flow = ComextFlow.Exports } });

        load.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("partial-year");
    }

    [Fact]
    public void The_headings_of_the_SDMX_sample_are_no_products()
    {
        var load = () => Loaded.Bytes(
            File.ReadAllBytes(SharedMaterial.PathOf("samples/comext/sdmx_csv_ds-045409_sample.csv")),
            "sdmx.csv",
            new LoadOptions { Comext = new ComextOptions { Flow = ComextFlow.Exports } });

        load.Should().Throw<LoadRefusedException>().WithMessage("*product-group 2*six or eight digits*");
    }

    // pitfall 22 of the formats: real figures of one month, brought back into the layout they were taken from and into a
    // year that has a rate
    [Fact]
    public void Real_figures_of_the_United_Kingdom_and_of_its_parts_are_counted_once()
    {
        var rows = File.ReadLines(SharedMaterial.PathOf("samples/comext/eurostat_cn8_monthly_202605.csv"))
            .Skip(1)
            .Select(l => DelimitedLine.Split(l, ','))
            .Where(f => f[6] == "import")
            .ToArray();
        var loaded = ComextText.Load(
            new ComextOptions { AcceptPartialYears = true },
            [.. rows.Select(f => ComextText.V2(f[1], f[2], f[4], f[8], f[9], "202505"))]);

        var whole = rows.Where(f => f[2] == "GB").Sum(f => double.Parse(f[8], CultureInfo.InvariantCulture));
        loaded.Flows.Sum(f => f.Kusd).Should().BeApproximately(whole * 1.13 / 1000, 0.1);
        loaded.Flows.Should().OnlyContain(f => f.Exporter == "GBR");
        loaded.Report.RowsOf("part-of-united-kingdom").Should().Be(77);
        loaded.Report.Checks.Single(c => c.Name == "united-kingdom-parts").Passed.Should().BeTrue();
    }

    private static Loaded Load(string[] products) => Loaded.Bytes(
        File.ReadAllBytes(SharedMaterial.PathOf(Sample)),
        Path.GetFileName(Sample),
        new LoadOptions { Comext = new ComextOptions { Products = [.. products] } });

    private static Dictionary<string, string[]> Groups() =>
        File.ReadLines(SharedMaterial.PathOf("samples/comext/critical_materials_cn8_mapping_v01.csv"))
            .Skip(1)
            .Select(l => l.Split(','))
            .GroupBy(f => f[1], f => f[0], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    // rates differ by year, so a sum over years in dollars is another one than in euro: go back by the rate of each year
    private sealed class EuroSums(IEnumerable<LoadedFlow> flows)
    {
        private readonly ILookup<string, double> _byImporter = flows
            .GroupBy(f => (f.Importer, f.Exporter), f => f.Kusd / EuroRates.Of(f.Year)!.Value)
            .ToLookup(g => g.Key.Importer, g => g.Sum());

        public double Total(string importer) => _byImporter[importer].Sum();

        public double Concentration(string importer)
        {
            var total = Total(importer);
            return total > 0 ? _byImporter[importer].Sum(v => v / total * (v / total)) : 0;
        }
    }
}
