using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Tests.Baci;

public sealed class BaciFormatTests
{
    [Fact]
    public void A_row_becomes_a_flow_in_whole_dollars_and_tonnes() =>
        Loaded.Baci("2024,156,528,850511,42147.105,3187.438").Flows.Should().ContainSingle()
            .Which.Should().Be(new LoadedFlow(2024, "850511", "CHN", "NLD", 42147.105, 3187.438));

    [Fact]
    public void Source_revision_and_release_come_from_the_name()
    {
        var report = Loaded.Baci("2024,156,528,850511,1,1").Report;

        report.Series!.Source.Should().Be("CEPII BACI");
        report.Series.Revision.ToString().Should().Be("HS17");
        report.Series.Release.Should().Be("V202601");
        report.Licence.Should().Be("Etalab Open Licence 2.0");
    }

    [Fact]
    public void A_name_that_tells_no_revision_is_refused_with_how_to_give_it()
    {
        var act = () => Loaded.Text("t,i,j,k,v,q\n2024,156,528,850511,1,1\n", "flows.csv");

        act.Should().Throw<LoadRefusedException>().WithMessage("*revision*");
        Loaded.Text("t,i,j,k,v,q\n2024,156,528,850511,1,1\n", "flows.csv", Loaded.Lenient with { Revision = HsRevision.Parse("HS12") })
            .Report.Series!.Release.Should().Be("unstated");
    }

    [Fact]
    public void Columns_are_found_by_name_and_others_are_noted()
    {
        var loaded = Loaded.Text("k,v,extra,q,t,j,i\n850511,5,x,1,2024,528,156\n");

        loaded.Flows.Should().ContainSingle().Which.Exporter.Should().Be("CHN");
        loaded.Report.Notes.Should().Contain(n => n.Contains("extra", StringComparison.Ordinal));
    }

    // pitfall 1
    [Fact]
    public void Code_490_is_Taiwan() =>
        Loaded.Baci("2024,490,528,854231,1,").Flows[0].Exporter.Should().Be("TWN");

    // pitfall 2
    [Theory]
    [InlineData("251", "FRA")]
    [InlineData("757", "CHE")]
    [InlineData("579", "NOR")]
    [InlineData("842", "USA")]
    [InlineData("699", "IND")]
    [InlineData("516", "NAM")]
    [InlineData("58", "BEL")]
    [InlineData("56", "BEL")]
    public void Codes_are_those_of_BACI_and_not_of_ISO(string code, string economy) =>
        Loaded.Baci($"2024,{code},528,850511,1,").Flows[0].Exporter.Should().Be(economy);

    // pitfall 3
    [Fact]
    public void A_code_without_an_economy_stays_in_the_total_and_is_counted_with_its_share()
    {
        var loaded = Loaded.Baci("2024,156,528,850511,61,", "2024,999,528,850511,39,");

        loaded.Flows.Sum(f => f.Kusd).Should().Be(100);
        loaded.Flows[1].Exporter.Should().Be("ZZZ");
        var unmapped = loaded.Report.Unmapped.Should().ContainSingle().Subject;
        unmapped.Code.Should().Be("999");
        unmapped.ShareOfValue.Should().BeApproximately(0.39, 1e-12);
    }

    // pitfall 3
    [Fact]
    public void Too_much_value_without_an_economy_refuses_the_file()
    {
        var act = () => Loaded.Text(
            "t,i,j,k,v,q\n2024,156,528,850511,61,\n2024,999,528,850511,39,\n", options: new LoadOptions());

        act.Should().Throw<LoadRefusedException>().WithMessage("*999*");
    }

    // pitfall 11
    [Theory]
    [InlineData("")]
    [InlineData("NA")]
    [InlineData("  NA ")]
    [InlineData("0")]
    public void A_quantity_that_is_not_there_is_unknown_and_not_zero(string quantity) =>
        Loaded.Baci($"2024,156,528,850511,5,{quantity}").Flows[0].Tonnes.Should().BeNull();

    // pitfall 31
    [Fact]
    public void Five_digits_get_their_leading_zero_back_and_a_note()
    {
        var loaded = Loaded.Baci("2024,156,528,10121,5,1");

        loaded.Flows[0].Product.Should().Be("010121");
        loaded.Report.Notes.Should().Contain(n => n.Contains("zero", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Float_artefacts_are_whole_dollars() =>
        Loaded.Baci("2024,156,528,850511,4744.4130000000005,1").Flows[0].Kusd.Should().Be(4744.413);

    [Theory]
    [InlineData("2024,528,528,850511,7,1", 7.0)]
    [InlineData("2024,156,528,850511,-7,1", -7.0)]
    [InlineData("2024,156,528,850511,abc,1", null)]
    [InlineData("2024,156,528,85051X,7,1", 7.0)]
    [InlineData("1066,156,528,850511,7,1", 7.0)]
    [InlineData("2024,156,528,850511,7,1,9", null)]
    public void A_row_that_cannot_be_kept_is_counted_under_a_reason_with_line_and_value(string row, double? value)
    {
        var loaded = Loaded.Baci("2024,156,528,850511,1,1", row);

        loaded.Flows.Should().ContainSingle();
        var reason = loaded.Report.Rejected.Should().ContainSingle().Subject;
        reason.Rows.Should().Be(1);
        if (value is not null)
            Math.Abs(reason.ValueKusd!.Value).Should().Be(Math.Abs(value.Value));
        loaded.Report.RejectedSample.Should().ContainSingle().Which.Line.Should().Be(3);
        (loaded.Report.RowsKept + 1).Should().Be(loaded.Report.RowsRead);
    }

    [Fact]
    public void A_value_of_zero_is_kept() =>
        Loaded.Baci("2024,156,528,850511,0,").Flows.Should().ContainSingle().Which.Kusd.Should().Be(0);

    [Fact]
    public void Too_many_rejected_rows_refuse_the_file_with_the_reasons()
    {
        var act = () => Loaded.Text(
            "t,i,j,k,v,q\n2024,156,528,850511,1,1\n2024,528,528,850511,7,1\n", options: new LoadOptions());

        act.Should().Throw<LoadRefusedException>().WithMessage("*self-flow*");
    }

    // pitfall 29
    [Fact]
    public void Two_releases_in_one_archive_are_refused()
    {
        var row = "t,i,j,k,v,q\n2024,156,528,850511,1,1\n"u8.ToArray();
        var act = () => Loaded.Bytes(
            Loaded.Zip(("BACI_HS17_Y2023_V202501.csv", row), ("BACI_HS17_Y2024_V202601.csv", row)), "BACI_HS17.zip");

        act.Should().Throw<LoadRefusedException>().WithMessage("*V202501*V202601*");
    }

    [Fact]
    public void An_archive_with_years_and_code_tables_loads_as_a_whole()
    {
        var loaded = Loaded.Bytes(
            Loaded.Zip(
                ("BACI_HS17_Y2023_V202601.csv", "t,i,j,k,v,q\n2023,156,528,850511,1,1\n"u8.ToArray()),
                ("BACI_HS17_Y2024_V202601.csv", "t,i,j,k,v,q\n2024,156,528,850511,2,1\n"u8.ToArray()),
                ("country_codes_V202601.csv", "country_code,country_name,country_iso2,country_iso3\n156,China,CN,CHN\n"u8.ToArray())),
            "BACI_HS17_V202601.zip");

        loaded.Report.Years.Select(y => (y.Year.Value, y.ValueKusd)).Should().Equal((2023, 1.0), (2024, 2.0));
    }

    [Fact]
    public void Control_totals_say_rows_value_products_and_rows_without_quantity()
    {
        var year = Loaded.Baci("2024,156,528,850511,1.5,1", "2024,842,528,850519,2,").Report.Years.Should().ContainSingle().Subject;

        year.Rows.Should().Be(2);
        year.ValueKusd.Should().Be(3.5);
        year.RowsWithoutQuantity.Should().Be(1);
        year.Products.Should().Be(2);
    }
}
