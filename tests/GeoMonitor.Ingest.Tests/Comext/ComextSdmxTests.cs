using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Comext;

namespace GeoMonitor.Ingest.Tests.Comext;

public sealed class ComextSdmxTests
{
    // pitfall 13 of the formats
    [Fact]
    public void Value_and_mass_in_hundred_kilograms_are_brought_together()
    {
        var loaded = ComextText.LoadSdmx(
            ComextText.Sdmx("NL", "CN", "81129289", "QUANTITY_IN_100KG", "17.90"),
            ComextText.Sdmx("NL", "CN", "81129289", "VALUE_IN_EUROS", "204548"));

        loaded.Flows.Should().ContainSingle().Which.Should().Be(
            new LoadedFlow(2024, "811292", "CHN", "NLD", ComextText.Kusd2024(204_548), 1.79));
        loaded.Report.RowsKept.Should().Be(2);
    }

    [Fact]
    public void The_day_of_the_last_update_is_the_release() =>
        ComextText.LoadSdmx(ComextText.Sdmx("NL", "CN", "811292", "VALUE_IN_EUROS", "5"))
            .Series!.ToString().Should().Be("Eurostat Comext imports HS22 2026-09-15");

    [Fact]
    public void Fields_may_be_quoted()
    {
        var row = ComextText.Sdmx("NL", "CN", "811292", "VALUE_IN_EUROS", "5").TrimEnd();
        var loaded = ComextText.LoadSdmx(string.Join(',', row.Split(',').Select(f => $"\"{f}\"")) + "\r\n");

        loaded.Flows.Should().ContainSingle();
    }

    // pitfall 7
    [Theory]
    [InlineData(":", "c")]
    [InlineData("", "c")]
    [InlineData(": ", "")]
    public void A_confidential_figure_is_hidden_and_not_zero(string value, string flag)
    {
        var loaded = ComextText.LoadSdmx(
            ComextText.Sdmx("NL", "CN", "81129289", "VALUE_IN_EUROS", value, flag: flag),
            ComextText.Sdmx("NL", "US", "81129289", "VALUE_IN_EUROS", "5"));

        loaded.Flows.Should().ContainSingle().Which.Exporter.Should().Be("USA");
        loaded.Report.RowsOf(ComextReasons.HiddenValue).Should().Be(1);
    }

    [Fact]
    public void Groups_of_partners_and_of_products_are_left_out_and_counted()
    {
        var loaded = ComextText.LoadSdmx(
            ComextText.Sdmx("NL", "WORLD", "81129289", "VALUE_IN_EUROS", "500"),
            ComextText.Sdmx("EU27_2020", "CN", "81129289", "VALUE_IN_EUROS", "400"),
            ComextText.Sdmx("NL", "EXT_EU27_2020", "81129289", "VALUE_IN_EUROS", "300"),
            ComextText.Sdmx("NL", "CN", "8112", "VALUE_IN_EUROS", "200"),
            ComextText.Sdmx("NL", "CN", "TOTAL", "VALUE_IN_EUROS", "200"),
            ComextText.Sdmx("NL", "CN", "81129289", "VALUE_IN_EUROS", "100"));

        loaded.Flows.Should().ContainSingle().Which.Kusd.Should().Be(ComextText.Kusd2024(100));
        loaded.Report.RowsOf("group-code").Should().Be(3);
        loaded.Report.RowsOf("product-group").Should().Be(2);
    }

    [Fact]
    public void An_HS6_code_is_not_added_to_the_CN8_codes_below_it()
    {
        var loaded = ComextText.LoadSdmx(
            ComextText.Sdmx("NL", "CN", "811292", "VALUE_IN_EUROS", "300"),
            ComextText.Sdmx("NL", "CN", "81129289", "VALUE_IN_EUROS", "100"),
            ComextText.Sdmx("NL", "CN", "81129295", "VALUE_IN_EUROS", "200"),
            ComextText.Sdmx("NL", "US", "81129295", "VALUE_IN_EUROS", "50"));

        loaded.Between("CHN", "NLD").Should().ContainSingle().Which.Kusd.Should().Be(ComextText.Kusd2024(300));
        loaded.Between("USA", "NLD").Should().ContainSingle().Which.Kusd.Should().Be(ComextText.Kusd2024(50));
        loaded.Report.RowsOf("part-of-product").Should().Be(2);
    }

    [Fact]
    public void A_figure_that_stands_there_twice_is_counted_once()
    {
        var row = ComextText.Sdmx("NL", "CN", "81129289", "VALUE_IN_EUROS", "100");

        var loaded = ComextText.LoadSdmx(row, row);

        loaded.Flows.Should().ContainSingle().Which.Kusd.Should().Be(ComextText.Kusd2024(100));
        loaded.Report.RowsOf("repeated-row").Should().Be(1);
    }

    [Fact]
    public void Other_measures_and_masses_without_a_value_are_counted()
    {
        var loaded = ComextText.LoadSdmx(
            ComextText.Sdmx("NL", "CN", "81129289", "SUPPLEMENTARY_QUANTITY", "7"),
            ComextText.Sdmx("NL", "US", "81129289", "QUANTITY_IN_100KG", "7"),
            ComextText.Sdmx("NL", "CN", "81129289", "VALUE_IN_EUROS", "100"));

        loaded.Report.RowsOf("other-indicator").Should().Be(1);
        loaded.Report.RowsOf("quantity-without-value").Should().Be(1);
        (loaded.Report.RowsKept + loaded.Report.Rejected.Sum(r => r.Rows)).Should().Be(loaded.Report.RowsRead);
    }

    // pitfall 44
    [Fact]
    public void A_table_of_groups_only_is_refused_with_what_to_fetch()
    {
        var load = () => ComextText.LoadSdmx(ComextText.Sdmx("NL", "CN", "7204", "VALUE_IN_EUROS", "1"));

        load.Should().Throw<LoadRefusedException>().WithMessage("*product-group 1*six or eight digits*");
    }
}
