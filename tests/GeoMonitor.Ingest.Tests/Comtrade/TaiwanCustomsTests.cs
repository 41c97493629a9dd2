using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade.Mirror;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Ingest.Tests.Comtrade;

public sealed class TaiwanCustomsTests
{
    private const string Header = "Imports/Exports,Time,Commodity Code,Description of Good,Country(Area),Value(USD$ 1000)\n";

    private static readonly LoadOptions Hs17 = Loaded.Lenient with { Revision = HsRevision.Parse("HS17") };

    // pitfall 13 of the formats: thousand dollars here, dollars in Comtrade
    [Theory]
    [InlineData("Imports", TradeSide.Imports, "KOR", "TWN")]
    [InlineData("Exports", TradeSide.Exports, "TWN", "KOR")]
    public void Taiwan_reports_and_values_are_thousand_dollars(string flow, TradeSide side, string exporter, string importer)
    {
        var loaded = Loaded.Text(Header + flow + ",2022,854231, Processors,Korea Republic of,14\n", "taiwan.csv", Hs17);

        loaded.Report.Series!.Source.Should().Be($"Taiwan customs ({side.ToString().ToLowerInvariant()})");
        loaded.Report.Licence.Should().BeNull();
        loaded.Flows.Should().ContainSingle().Which.Should().Be(new LoadedFlow(2022, "854231", exporter, importer, 14, null));
    }

    [Theory]
    [InlineData("T?rkiye", "TUR")]
    [InlineData("C?te d'Ivoire", "CIV")]
    [InlineData("Namibia", "NAM")]
    [InlineData("Congo Democratic Republic of", "COD")]
    [InlineData("Congo", "COG")]
    [InlineData("Hong Kong", "HKG")]
    [InlineData("Others", "ZZZ")]
    public void Names_of_countries_are_read(string name, string economy) =>
        Loaded.Text(Header + $"Imports,2022,854231, Processors,{name},14\n", "taiwan.csv", Hs17)
            .Flows.Should().ContainSingle().Which.Exporter.Should().Be(economy);

    [Fact]
    public void Goods_that_come_back_are_no_flow() =>
        Loaded.Text(
                Header + "Imports,2022,854231, Processors,Taiwan ROC,14\nImports,2022,854231, Processors,Japan,5\n", "taiwan.csv", Hs17)
            .Report.Rejected.Should().ContainSingle().Which.Reason.Should().Be("self-flow");

    [Fact]
    public void A_name_that_nobody_knows_is_reported() =>
        Loaded.Text(Header + "Imports,2022,854231, Processors,Atlantis,14\n", "taiwan.csv", Hs17)
            .Report.Unmapped.Should().ContainSingle().Which.Code.Should().Be("Atlantis");

    // the same download as others have turned it into BACI layout
    [Fact]
    public void Exports_of_chips_add_up_to_those_that_others_read_from_the_same_download()
    {
        var ours = Loaded.File(
            FileSource.FromFile(SharedMaterial.PathOf("samples/chips/taiwan_customs_2022_backend.csv.gz")), Hs17 with { Side = TradeSide.Exports });
        var theirs = Loaded.File(
            FileSource.FromFile(SharedMaterial.PathOf("samples/chips/chips_bilateral_2019_2022_baciformat.csv.gz")), Hs17);
        string[] partners = ["CHN", "HKG", "NLD", "KOR", "TUR"];

        foreach (var partner in partners)
            Kusd(ours, partner).Should().BePositive().And.Be(Kusd(theirs, partner));
    }

    private static double Kusd(Loaded loaded, string importer) => loaded.Flows
        .Where(f => f.Year == 2022 && f.Exporter == "TWN" && f.Importer == importer && f.Product == "854231").Sum(f => f.Kusd);
}
