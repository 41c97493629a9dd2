using System.Globalization;
using System.Text;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Loading;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Tests.Loading.Audit;

/// <summary>Small worlds in the project's own layout: a dozen products, each sold by China and Chile to the Netherlands.</summary>
internal static class AuditedWorld
{
    public const int Products = 12;

    public static readonly string Header = "year,product,exporter,importer,value_kusd,quantity_t";

    public static IEnumerable<string> Year(int year, double factor = 1, double chile = 1, double tonnes = 1) => Enumerable
        .Range(0, Products)
        .SelectMany(p => new[] { Row(year, p, "CHN", 1000 * factor, tonnes), Row(year, p, "CHL", 1000 * factor * chile, tonnes) });

    public static string Row(int year, int product, string exporter, double kusd, double? tonnes, string importer = "NLD") =>
        string.Create(CultureInfo.InvariantCulture, $"{year},{280400 + product},{exporter},{importer},{kusd},{tonnes}");

    public static DatasetRecord LoadWorld(
        this TemporaryMonitor monitor, IEnumerable<string> rows, string release = "V1", LoadOptions? options = null) =>
        monitor.Loader.LoadWorld(rows, release, options);

    public static DatasetRecord LoadWorld(
        this DatasetLoader loader, IEnumerable<string> rows, string release = "V1", LoadOptions? options = null)
    {
        string[] lines = ["# source: Test office", "# revision: HS22", $"# release: {release}", Header, .. rows];
        return loader.Load(
            FileSource.FromBytes($"{release}.csv", Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")),
            options ?? new LoadOptions(),
            coverage: []).Dataset;
    }

    public static LoadCheck Check(this DatasetRecord dataset, string name) => dataset.Report.Checks.Single(c => c.Name == name);
}
