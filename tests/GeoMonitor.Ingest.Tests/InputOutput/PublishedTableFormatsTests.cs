using System.Text;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.InputOutput;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.InputOutput;

/// <summary>Tables as their offices publish them, and in blocks; all figures in them are made up.</summary>
public sealed class PublishedTableFormatsTests
{
    private const string Flat = """
        icioiRow,icioiCol,refArea,rowIi,counterpartArea,colIi,obsValue
        NL_C26,NL_C26,NL,C26,NL,C26,10
        NL_C26,EL_C26,NL,C26,EL,C26,5
        NL_C26,FIGW1_C26,NL,C26,FIGW1,C26,0
        EL_C26,NL_C26,EL,C26,NL,C26,20
        EL_C26,EL_C26,EL,C26,EL,C26,15
        EL_C26,FIGW1_C26,EL,C26,FIGW1,C26,0
        FIGW1_C26,NL_C26,FIGW1,C26,NL,C26,30
        FIGW1_C26,EL_C26,FIGW1,C26,EL,C26,0
        FIGW1_C26,FIGW1_C26,FIGW1,C26,FIGW1,C26,0
        NL_C26,NL_P3_S14,NL,C26,NL,P3_S14,85
        EL_C26,EL_P5M,EL,C26,EL,P5M,65
        FIGW1_C26,NL_P3_S14,FIGW1,C26,NL,P3_S14,70
        W2_D1,NL_C26,W2,D1,NL,C26,30
        W2_B2A3G,NL_C26,W2,B2A3G,NL,C26,10
        W2_D1,EL_C26,W2,D1,EL,C26,80
        W2_D1,FIGW1_C26,W2,D1,FIGW1,C26,100
        W2_D21X31,NL_P3_S14,W2,D21X31,NL,P3_S14,7
        """;

    private const string Matrix = """
        rowLabels,NL_C26,EL_C26,FIGW1_C26,NL_P3_S14,EL_P5M
        NL_C26,10,5,0,85,0
        EL_C26,20,15,0,0,65
        FIGW1_C26,30,0,0,70,0
        W2_D21X31,0,0,0,7,0
        W2_D1,30,80,100,0,0
        W2_B2A3G,10,0,0,0,0
        """;

    // the extended edition: China in two parts beside an empty whole that holds final demand
    private const string Oecd = """
        V1,NLD_A01_02,CHN_A01_02,CN1_A01_02,CN2_A01_02,NLD_HFCE,CHN_HFCE,OUT
        NLD_A01_02,10,0,1,2,80,7,100
        CHN_A01_02,0,0,0,0,0,0,0
        CN1_A01_02,3,0,4,5,0,50,62
        CN2_A01_02,6,0,8,9,0,40,63
        TLS,1,0,1,1,4,5,
        VA,80,0,48,46,0,0,
        OUT,100,0,62,63,0,0,
        """;

    private const string WideZ = "row,NLD_c1,NLD_c2,DEU_c1,DEU_c2\nNLD_c1,1,2,3,4\nNLD_c2,5,6,7,8\nDEU_c1,9,10,11,12\nDEU_c2,13,14,15,16\n";
    private const string WideDemand = "row,NLD_f1,NLD_f5,DEU_f1,DEU_f5\nNLD_c1,90,0,1,0\nNLD_c2,80,-1,2,0\nDEU_c1,3,0,70,0\nDEU_c2,4,0,60,0\n";

    [Fact]
    public void The_flat_table_of_FIGARO_and_its_matrix_are_one_table()
    {
        var flat = LoadedFigures<InputOutputFigures>.Text("flatfile_eu-ic-io_ind-by-ind_26ed_2022.csv", Flat);
        var matrix = LoadedFigures<InputOutputFigures>.Text("matrix_eu-ic-io_ind-by-ind_26ed_2022.csv", Matrix);

        Hold(flat.Figures.Tables[0], matrix.Figures.Tables[0]);
        var table = flat.Figures.Tables[0];
        (table.Year.Value, flat.Figures.Unit!.Text, flat.Figures.Origin.ToString(), flat.Report.Licence).Should().Be((2022, "million EUR", "Eurostat FIGARO 2026 edition", "CC BY 4.0"));
        table.Economies.Select(e => (e.Label, e.Economy?.Value)).Should().Equal(("NLD", "NLD"), ("GRC", "GRC"), ("FIGW1", null));
        table.Published.ToArray().Should().Equal(table.Output(), "what an industry takes from all rows is its output");
        flat.Report.Years.Single().ValueKusd.Should().BeNull("euro are no dollars");
        (flat.Report.RowsRead, flat.Report.RowsKept, matrix.Report.RowsRead).Should().Be((17, 17, 6));
        flat.Report.Unmapped.Single().Code.Should().Be("FIGW1");
    }

    [Fact]
    public void The_parts_of_China_in_the_table_of_the_OECD_are_one_economy()
    {
        var (figures, report) = LoadedFigures<InputOutputFigures>.Text("2022_SML.csv", Oecd);

        report.Format.Should().Be("oecd-icio");
        var table = figures.Tables[0];
        (table.Year.Value, figures.Unit!.Text).Should().Be((2022, "million USD"));
        table.Economies.Select(e => e.Label).Should().Equal("NLD", "CHN");
        table.Industries.Single().Code.Should().Be("A01_02", "an industry may hold an underscore");
        table.Deliveries.ToArray().Should().Equal(10, 3, 9, 26);
        table.Output().Should().Equal(100, 125);
        table.Published.ToArray().Should().Equal(100, 125);
        report.Checks.Should().OnlyContain(c => c.Passed);
    }

    [Fact]
    public void Blocks_may_be_wide_or_long()
    {
        var wide = LoadedFigures<InputOutputFigures>.Bytes("io_2019.zip", Blocks(WideZ, WideDemand)).Figures;
        var header = WideZ.Split('\n')[0].Split(',')[1..];
        var z = "from_region,from_ind,to_region,to_ind,value\n" + string.Concat(Long(WideZ));
        var demand = "from_region,from_ind,to_region,fd_category,value\n" + string.Concat(Long(WideDemand).Where(r => !r.EndsWith(",0\n", StringComparison.Ordinal)));

        Hold(LoadedFigures<InputOutputFigures>.Bytes("io_2019.zip", Blocks(z, demand)).Figures.Tables[0], wide.Tables[0]);
        Hold(LoadedFigures<InputOutputFigures>.Bytes("io_2019.zip", Blocks(WideZ, demand)).Figures.Tables[0], wide.Tables[0]);
        header.Should().HaveCount(wide.Tables[0].Sectors);
    }

    [Fact]
    public void The_year_is_that_of_the_caller_or_of_the_name()
    {
        var told = new LoadOptions { Year = new Core.Year(2018), Named = ["year"] };

        LoadedFigures<InputOutputFigures>.Bytes("io_2019.zip", Blocks(WideZ, WideDemand), told).Figures.Tables[0].Year.Value.Should().Be(2018);
        Refused("io.zip", Blocks(WideZ, WideDemand)).Code.Should().Be("year-unknown");
        Refused("io_2018_2019.zip", Blocks(WideZ, WideDemand)).Message.Should().Contain("2018 and 2019");
        ((Action)(() => LoadedFigures<InputOutputFigures>.Bytes("io_2019.zip", Blocks(WideZ, WideDemand), new LoadOptions { Named = ["side"] })))
            .Should().Throw<LoadRefusedException>().Where(e => e.Code == "unfitting-option");
    }

    [Theory]
    [InlineData("DEU_c2,13,14,15,16\n", "", "not-square", "DEU c2")]
    [InlineData("row,NLD_c1,NLD_c2,DEU_c1,DEU_c2", "row,NLD_c1,NLD_c2,DEU_c1,DEU_c3", "not-square", "DEU c3")]
    [InlineData("NLD_c2,5", "NLD_c1,5", "repeated-key", "'NLD_c1' twice (line 3)")]
    [InlineData("DEU_c1,DEU_c2\n", "DEU_c1,DEU_c1\n", "repeated-key", "'DEU_c1' twice (line 1)")]
    [InlineData("NLD_c2,5,6,", "NLD_c2,5,,", "unreadable-number", "nothing in line 3, column `NLD_c2`")]
    [InlineData("NLD_c2,5,6,", "NLD_c2,5,many,", "unreadable-number", "'many' in line 3")]
    [InlineData("NLD_c2,5,6,7", "NLD_c2,5,6", "wrong-column-count", "line 3")]
    [InlineData("NLD_c2,5", "sum,5", "unreadable-label", "'sum' in line 3")]
    public void A_wide_block_is_read_whole_or_not_at_all(string part, string with, string code, string named)
    {
        var refusal = Refused("io_2019.zip", Blocks(WideZ.Replace(part, with, StringComparison.Ordinal), WideDemand));

        refusal.Code.Should().Be(code);
        refusal.Message.Should().Contain(named);
    }

    [Fact]
    public void Deliveries_alone_are_no_table()
    {
        Refused("io_2019.csv", Encoding.UTF8.GetBytes(WideZ)).Message.Should().Contain("no final demand of 2019").And.Contain("one zip file");
        Refused("io_2019.csv", Encoding.UTF8.GetBytes(WideDemand)).Message.Should().Contain("no deliveries between industries of 2019");
    }

    private static byte[] Blocks(string z, string demand) => Loaded.Zip(("z.csv", Encoding.UTF8.GetBytes(z)), ("fd.csv", Encoding.UTF8.GetBytes(demand)));

    private static IEnumerable<string> Long(string wide)
    {
        var lines = wide.TrimEnd().Split('\n');
        var columns = lines[0].Split(',');
        foreach (var fields in lines[1..].Select(l => l.Split(',')))
        {
            for (var c = 1; c < fields.Length; c++)
                yield return $"{fields[0].Replace('_', ',')},{columns[c].Replace('_', ',')},{fields[c]}\n";
        }
    }

    private static LoadRefusedException Refused(string name, byte[] bytes) =>
        ((Action)(() => LoadedFigures<InputOutputFigures>.Bytes(name, bytes))).Should().Throw<LoadRefusedException>().Which;

    private static void Hold(InputOutputTable found, InputOutputTable expected)
    {
        found.Economies.Should().Equal(expected.Economies);
        found.Industries.Should().Equal(expected.Industries);
        found.Categories.Should().Equal(expected.Categories);
        found.Deliveries.ToArray().Should().Equal(expected.Deliveries.ToArray());
        found.Demand.ToArray().Should().Equal(expected.Demand.ToArray());
    }
}
