using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Bundle;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Loading;
using GeoMonitor.Monitoring.Reproductions;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Monitoring.Tests.Reproductions;

/// <summary>The results that need World Mining Data, with its table and the governance of the authors' vintage loaded.</summary>
public sealed class LoadedProductionTests(BundledRun bundled) : IDisposable
{
    private readonly TemporaryMonitor _monitor = new();

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public void Concentrations_of_world_production_come_out_and_the_scores_of_China_but_for_the_release_of_the_flows()
    {
        var folder = Path.Combine(ProjectRoot.Path, "datasets");
        new BundleLoader(_monitor.Archive, _monitor.Loader).LoadMissing(folder, BundleCatalogue.Read(folder));
        Load("samples/production/world_mining_data_2018_2022.csv.gz", "2024");
        Load("samples/governance/wgi_pv_estimate_1996_2022.csv", "2023 update");

        var results = new ReproductionSuite().Rerun(_monitor.Recompute(bundled.Figures), TestContext.Current.CancellationToken);

        results.Where(r => r.Id.StartsWith("production-hhi-", StringComparison.Ordinal))
            .Should().HaveCount(13).And.OnlyContain(r => r.Passed == true);
        var china = results.Where(r => r.Id.StartsWith("geopolrisk-china-2022-", StringComparison.Ordinal)).ToList();
        china.Select(r => Math.Abs((r.Got!.Value / r.Expected!.Value) - 1)).Should().HaveCount(5).And.OnlyContain(d => d < 0.007);
        china.Should().OnlyContain(r => r.Passed == false && !r.Required && r.Note!.Contains("V202401b") && r.Note.Contains("2023 update"));
    }

    private void Load(string path, string release) =>
        _monitor.Loader.Load(FileSource.FromFile(SharedMaterial.PathOf(path)), new LoadOptions { Release = release }, []);
}
