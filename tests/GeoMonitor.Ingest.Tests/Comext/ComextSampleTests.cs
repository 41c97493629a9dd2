using System.Globalization;
using GeoMonitor.Core.Economies;
using GeoMonitor.Ingest.Comext;
using GeoMonitor.Ingest.Currency;
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
