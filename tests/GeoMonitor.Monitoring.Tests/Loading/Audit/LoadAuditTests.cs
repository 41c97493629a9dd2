using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest;
using GeoMonitor.Monitoring.Loading;
using GeoMonitor.Monitoring.Loading.Audit;

namespace GeoMonitor.Monitoring.Tests.Loading.Audit;

/// <summary>Every load of flows checks itself, its years and what the archive has, and says so with numbers.</summary>
public sealed class LoadAuditTests
{
    [Fact]
    public void Every_load_of_flows_carries_the_same_checks()
    {
        using var monitor = new TemporaryMonitor();

        monitor.LoadWorld(AuditedWorld.Year(2023)).Report.Checks.Select(c => c.Name).Should().Contain(
            ["bloc-rows", "former-economies", "quantities", "late-reporters", "year-jump", "previous-release", "duplicate-keys", "unmapped-value"]);
    }

    [Fact]
    public void Who_no_longer_exports_in_the_newest_year_is_named_as_late()
    {
        using var monitor = new TemporaryMonitor();

        var check = monitor.LoadWorld([.. AuditedWorld.Year(2022), .. AuditedWorld.Year(2023, chile: 0.1)]).Check("late-reporters");

        check.Should().Match<LoadCheck>(c => !c.Passed && !c.Blocking);
        check.Detail.Should().StartWith("1 economies with 25.0% of the trade of 2022 (in this file)").And.Contain("CHL exports 10.0%");
    }

    [Fact]
    public void Who_exported_in_the_archive_and_not_in_the_new_file_is_late_too()
    {
        using var monitor = new TemporaryMonitor();
        monitor.LoadWorld(AuditedWorld.Year(2022));

        var check = monitor.LoadWorld(AuditedWorld.Year(2023).Where(r => !r.Contains("CHL"))).Check("late-reporters");

        check.Passed.Should().BeFalse();
        check.Detail.Should().Contain("(in V1 of V1.csv)").And.Contain("CHL exports none");
    }

    [Fact]
    public void Steady_trade_passes_everything()
    {
        using var monitor = new TemporaryMonitor();
        monitor.LoadWorld([.. AuditedWorld.Year(2022), .. AuditedWorld.Year(2023, 1.1)]);

        monitor.LoadWorld([.. AuditedWorld.Year(2022, 1.01), .. AuditedWorld.Year(2023, 1.15)], "V2").Report.Checks
            .Where(c => !c.Passed).Select(c => c.Name).Should().Equal("world-reach");
    }

    [Fact]
    public void A_year_that_more_than_doubles_warns()
    {
        using var monitor = new TemporaryMonitor();

        var check = monitor.LoadWorld([.. AuditedWorld.Year(2022), .. AuditedWorld.Year(2023, 2.5)]).Check("year-jump");

        check.Should().Match<LoadCheck>(c => !c.Passed && !c.Blocking);
        check.Detail.Should().StartWith("The value of 2023 is 2.5 times that of 2022 (in this file; 12 products that both have)");
    }

    [Fact]
    public void A_year_in_dollars_beside_one_in_thousands_refuses_the_file_and_leaves_nothing()
    {
        using var monitor = new TemporaryMonitor();

        var load = () => monitor.LoadWorld([.. AuditedWorld.Year(2022), .. AuditedWorld.Year(2023, 1000)]);

        load.Should().Throw<LoadRefusedException>().Where(e => e.Code == "year-jump").WithMessage("*1000 times*GeoMonitor:Audit*");
        monitor.Archive.Datasets().Should().BeEmpty();
    }

    [Fact]
    public void The_limit_that_refuses_can_be_raised()
    {
        using var monitor = new TemporaryMonitor();
        var patient = new DatasetLoader(monitor.Archive, EconomyTable.Default, new AuditLimits { RefuseFactor = 1e6 });

        patient.LoadWorld([.. AuditedWorld.Year(2022), .. AuditedWorld.Year(2023, 1000)])
            .Check("year-jump").Should().Match<LoadCheck>(c => !c.Passed && !c.Blocking);
    }

    [Fact]
    public void Years_are_compared_by_the_products_that_both_have()
    {
        using var monitor = new TemporaryMonitor();
        monitor.LoadWorld(AuditedWorld.Year(2022).Take(2));

        monitor.LoadWorld(AuditedWorld.Year(2023)).Check("year-jump").Detail.Should().Contain("is 1 times").And.Contain("1 products that both have");
    }

    [Fact]
    public void A_release_that_changes_one_product_in_six_says_which()
    {
        using var monitor = new TemporaryMonitor();
        monitor.LoadWorld(AuditedWorld.Year(2023));

        var check = monitor.LoadWorld(
            AuditedWorld.Year(2023).Select(r => r.Replace("280403,CHN,NLD,1000,", "280403,CHN,NLD,1600,", StringComparison.Ordinal)
                .Replace("280404,CHN,NLD,1000,", "280404,CHN,NLD,1600,", StringComparison.Ordinal)),
            "V2").Check("previous-release");

        check.Should().Match<LoadCheck>(c => !c.Passed && !c.Blocking);
        check.Detail.Should().StartWith("Against 'V1.csv' (Test office HS22 V1) the value of 2023 is 1.05 times as high")
            .And.Contain("20.6% of the value is of products and 0.0% of economies").And.Contain("280403 +30.0%, 280404 +30.0%");
    }

    [Fact]
    public void A_release_in_another_unit_is_refused()
    {
        using var monitor = new TemporaryMonitor();
        monitor.LoadWorld(AuditedWorld.Year(2023));

        var load = () => monitor.LoadWorld(AuditedWorld.Year(2023, 0.001), "V2");

        load.Should().Throw<LoadRefusedException>().Where(e => e.Code == "previous-release").WithMessage("*0.001 times as high*");
        monitor.Archive.Datasets().Should().ContainSingle();
    }

    [Fact]
    public void A_withdrawn_release_is_no_longer_compared_with()
    {
        using var monitor = new TemporaryMonitor();
        monitor.Archive.Withdraw(monitor.LoadWorld(AuditedWorld.Year(2023)).Id);

        monitor.LoadWorld(AuditedWorld.Year(2023, 0.001), "V2").Check("previous-release").Detail.Should().StartWith("No earlier release");
    }

    [Fact]
    public void An_extract_is_not_held_against_a_complete_release_nor_against_its_own_years()
    {
        using var monitor = new TemporaryMonitor();
        monitor.LoadWorld(AuditedWorld.Year(2023));

        var checks = monitor.LoadWorld(AuditedWorld.Year(2023, 0.001), "V2", new LoadOptions { IsExtract = true }).Report.Checks;

        checks.Should().NotContain(c => c.Name == "year-jump" || c.Name == "late-reporters");
        checks.Single(c => c.Name == "previous-release").Detail.Should().StartWith("No earlier release");
    }

    [Fact]
    public void Extracts_of_the_same_importers_are_compared_but_never_refused()
    {
        using var monitor = new TemporaryMonitor();
        var extract = new LoadOptions { IsExtract = true };
        monitor.LoadWorld(AuditedWorld.Year(2023), "V1", extract);

        monitor.LoadWorld(AuditedWorld.Year(2023, 0.001), "V2", extract).Check("previous-release")
            .Should().Match<LoadCheck>(c => !c.Passed && !c.Blocking);
        monitor.LoadWorld(AuditedWorld.Year(2023).Select(r => r.Replace("NLD", "DEU", StringComparison.Ordinal)), "V3", extract)
            .Check("previous-release").Passed.Should().BeTrue("the imports of Germany are no release of those of the Netherlands");
    }

    [Fact]
    public void Values_without_a_quantity_and_quantities_without_a_value_are_counted()
    {
        using var monitor = new TemporaryMonitor();

        var check = monitor.LoadWorld(
        [
            AuditedWorld.Row(2023, 0, "CHN", 300, tonnes: 0),
            AuditedWorld.Row(2023, 1, "CHN", 300, tonnes: null),
            AuditedWorld.Row(2023, 2, "CHN", 400, tonnes: 5),
            AuditedWorld.Row(2023, 3, "CHN", 0, tonnes: 5),
        ]).Check("quantities");

        check.Should().Match<LoadCheck>(c => !c.Passed && !c.Blocking);
        check.Detail.Should().StartWith("60.0% of the value of 2023 has no quantity").And.EndWith("1 flows have a quantity but a value of zero.");
    }

    [Fact]
    public void Rows_of_the_union_are_left_out_or_refuse_the_file_and_are_counted()
    {
        using var monitor = new TemporaryMonitor();
        var options = new LoadOptions { MaxRejectedShare = 1 };

        var dataset = monitor.LoadWorld([.. AuditedWorld.Year(2023), AuditedWorld.Row(2023, 0, "EU27", 9000, 1)], options: options);

        dataset.Report.Years.Single().ValueKusd.Should().Be(24_000, "rows of a bloc repeat those of its members");
        dataset.Report.RowsRejected.Should().Be(1);
        dataset.Check("bloc-rows").Should().Match<LoadCheck>(c => c.Passed && c.Blocking);
    }

    [Fact]
    public void Former_countries_in_the_newest_year_warn_with_their_value()
    {
        using var monitor = new TemporaryMonitor();

        var check = monitor.LoadWorld([.. AuditedWorld.Year(2023), AuditedWorld.Row(2023, 0, "SUN", 6000, 1)]).Check("former-economies");

        check.Should().Match<LoadCheck>(c => !c.Passed && !c.Blocking);
        check.Detail.Should().StartWith("1 flows with USD 6.0 million name countries that no longer exist; in 2023, the newest year, they hold 20.0%");
    }

    [Theory]
    [InlineData("LateBelow", 2.0)]
    [InlineData("MaxChangedShare", double.NaN)]
    [InlineData("RefuseFactor", 0.5)]
    public void A_limit_that_makes_no_sense_is_named(string name, double value)
    {
        var limits = name switch
        {
            "LateBelow" => new AuditLimits { LateBelow = value },
            "MaxChangedShare" => new AuditLimits { MaxChangedShare = value },
            _ => new AuditLimits { RefuseFactor = value },
        };

        limits.Fault().Should().StartWith(name);
        new AuditLimits().Fault().Should().BeNull();
    }
}
