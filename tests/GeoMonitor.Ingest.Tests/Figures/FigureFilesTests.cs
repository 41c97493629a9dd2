using System.Text;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Ingest.Tests.Samples;

namespace GeoMonitor.Ingest.Tests.Figures;

/// <summary>What holds for files of figures whatever their format.</summary>
public sealed class FigureFilesTests
{
    private const string Wgi = "Country/Territory,Code,2022,country_code\nNetherlands,NLD,0.9,528\nChina,CHN,-0.4,156\n";
    private const string Wmd = "commodity,Country,Country_ISO,year,production,unit\nTin,Peru,PER,2022,26000,metr. t\n";

    [Fact]
    public void Six_dimensions_in_one_archive_are_one_dataset()
    {
        string[] dimensions = ["va", "pv", "ge", "rq", "rl", "cc"];
        var (figures, report) = LoadedFigures<GovernanceFigures>.Bytes(
            "wgi.zip", Loaded.Zip([.. dimensions.Select(d => ($"wgi_{d}_estimate.csv", Encoding.UTF8.GetBytes(Wgi)))]));

        figures.Rows.Select(r => r.Dimension).Distinct().Should().HaveCount(6);
        (report.RowsKept, figures.Rows.Length).Should().Be((12, 12));
    }

    [Fact]
    public void Figures_of_two_formats_in_one_archive_are_refused()
    {
        var loading = () => LoadedFigures<GovernanceFigures>.Bytes(
            "all.zip", Loaded.Zip(("wgi_pv.csv", Encoding.UTF8.GetBytes(Wgi)), ("wmd.csv", Encoding.UTF8.GetBytes(Wmd))));

        loading.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("mixed-formats");
    }

    [Fact]
    public void Flows_come_before_lists_in_one_archive_and_the_lists_are_named()
    {
        var sink = new CountingSink();
        var bytes = Loaded.Zip(
            ("BACI_HS22_Y2024_V202601.csv", "t,i,j,k,v,q\n2024,156,528,811292,5,1\n"u8.ToArray()),
            ("product_codes_HS22_V202601.csv", "code,description\n811292,Gallium and others\n"u8.ToArray()));

        var loaded = FileLoader.Load(FileSource.FromBytes("BACI_HS22_V202601.zip", bytes), new LoadOptions(), sink);

        loaded.Figures.Should().BeNull();
        (loaded.Report.Format, sink.Rows).Should().Be(("baci", 1));
        loaded.Report.Notes.Should().Contain(n => n.Contains("product_codes_HS22_V202601.csv") && n.Contains("not read as flows"));
    }

    [Fact]
    public void Columns_may_stand_in_any_order_behind_comments_and_with_semicolons()
    {
        var figures = LoadedFigures<ProductionFigures>.Text(
            "wmd.csv", "# own export\n\nunit;year;production;Country_ISO;Country;commodity\n\"kg\";2022;26000;PER;Peru;\"Tin\"\n").Figures;

        figures.Rows.Should().ContainSingle().Which.Should().Match<ProductionFigure>(r => r.Quantity == 26 && r.MaterialId == "tin");
    }

    [Fact]
    public void The_caller_may_name_the_format_but_not_another_one()
    {
        LoadedFigures<ProductionFigures>.Text("a.csv", Wmd, new LoadOptions { Format = "World-Mining-Data", Licence = "own" })
            .Report.Licence.Should().Be("own");
        var loading = () => LoadedFigures<ProductionFigures>.Text("a.csv", Wmd, new LoadOptions { Format = "baci" });
        loading.Should().Throw<LoadRefusedException>().WithMessage("*is production by country of World Mining Data and not of format `baci`*");
    }

    [Theory]
    [InlineData("commodity,Country,Country_ISO,year,production,unit\n", "header-only")]
    [InlineData("commodity,Country,Country_ISO,year,production,unit,unit\nTin,Peru,PER,2022,1,t,t\n", "duplicate-column")]
    [InlineData("commodity,Country,Country_ISO,year,production\nTin,Peru,PER,2022,1\n", "missing-column")]
    public void A_table_that_is_none_is_refused_by_what_it_lacks(string text, string code)
    {
        var loading = () => LoadedFigures<ProductionFigures>.Text("a.csv", text);
        loading.Should().Throw<LoadRefusedException>().Which.Code.Should().Be(code);
    }

    [Fact]
    public void A_reader_of_flows_says_of_figures_what_they_are()
    {
        var loading = () => FlowFileLoader.Load(FileSource.FromBytes("a.csv", Encoding.UTF8.GetBytes(Wmd)), new LoadOptions(), new CountingSink());
        loading.Should().Throw<LoadRefusedException>().WithMessage("*'a.csv' is production by country of World Mining Data*");
    }
}
