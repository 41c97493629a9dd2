using System.Text;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Tests.Loading;

/// <summary>A file that holds the trade of some economies only is no complete year of the world.</summary>
public sealed class ExtractCoverageTests
{
    private const string Comext =
        "DECLARANT_ISO,PARTNER_ISO,PRODUCT_NC,FLOW,PERIOD,VALUE_IN_EUROS\nNL,CN,28046900,1,2023,1000\nNL,CN,28046900,1,2024,1000\n";

    private const string World =
        "# source: Test office\n# revision: HS22\nyear,product,exporter,importer,value_kusd,quantity_t\n"
        + "2023,280469,CHN,NLD,1,\n2023,280469,CHN,USA,1,\n";

    [Fact]
    public void Years_of_an_extract_are_covered_in_part_and_say_what_they_hold()
    {
        using var monitor = new TemporaryMonitor();

        var coverage = monitor.Archive.Coverage(Load(monitor, "comext.csv", Comext).Id);

        coverage.Select(c => (c.Year.Value, c.Complete)).Should().Equal((2023, false), (2024, false));
        coverage.Should().OnlyContain(c => c.Note!.StartsWith("Holds the imports of 1 of the 27 members of the Union"));
    }

    [Fact]
    public void The_report_of_an_extract_says_so_after_it_was_stored()
    {
        using var monitor = new TemporaryMonitor();
        Load(monitor, "comext.csv", Comext);

        monitor.Archive.Datasets().Should().ContainSingle().Which.Report.Extracts.Select(e => e.Year.Value).Should().Equal(2023, 2024);
    }

    [Fact]
    public void A_product_is_answered_from_the_world_and_not_from_an_extract_that_reaches_further()
    {
        using var monitor = new TemporaryMonitor();
        Load(monitor, "comext.csv", Comext);
        Load(monitor, "world.csv", World);

        var bound = ProductBinding.Bind(SeriesContents.Read(monitor.Archive), new ItemCatalogue([], HsMeaningTable.Empty), ProductNames.None)
            .Values.Single();

        bound.Series.Source.Should().Be("Test office");
        bound.CompleteYears.Should().Equal(new Year(2023));
        bound.Others.Should().ContainSingle().Which.Source.Should().StartWith("Eurostat Comext imports");
    }

    private static DatasetRecord Load(TemporaryMonitor monitor, string name, string text) => monitor.Loader
        .Load(FileSource.FromBytes(name, Encoding.UTF8.GetBytes(text)), new LoadOptions(), coverage: [])
        .Dataset;
}
