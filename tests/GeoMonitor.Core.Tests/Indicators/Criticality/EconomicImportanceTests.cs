using GeoMonitor.Core.Indicators.Criticality;

namespace GeoMonitor.Core.Tests.Indicators.Criticality;

public sealed class EconomicImportanceTests
{
    private static readonly EndUse[] Uses = [new(0.6, 180), new(0.3, 90), new(0.1, 250)];

    [Fact]
    public void The_worked_example_comes_out()
    {
        var importance = EconomicImportance.Of(Uses, substitutionIndex: 0.92)!.Value;
        importance.Value.Should().BeApproximately(5.888, 1e-6);
        importance.CoveredShare.Should().BeApproximately(1, 1e-12);
    }

    [Fact]
    public void A_larger_sector_elsewhere_lowers_the_scale() =>
        EconomicImportance.Of(Uses, largestValueAdded: 500)!.Value.Value.Should().BeApproximately(3.2, 1e-9);

    [Fact]
    public void Shares_that_add_to_a_little_over_one_by_rounding_give_no_more_than_the_whole()
    {
        var importance = EconomicImportance.Of([new(0.6, 200), new(0.45, 200)])!.Value;
        importance.Value.Should().Be(10);
        importance.CoveredShare.Should().Be(1);
        ((Action)(() => EconomicImportance.Of([new(0.6, 200), new(0.46, 200)]))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_perfect_substitute_takes_all_importance_away() =>
        EconomicImportance.Of(Uses, substitutionIndex: 0)!.Value.Value.Should().Be(0);

    [Fact]
    public void Uses_that_are_not_known_add_nothing_and_show_in_the_coverage() =>
        EconomicImportance.Of([new(0.6, 180)], 250)!.Value.Should().Be(new EconomicImportance(10 * 0.6 * 180 / 250, 0.6));

    [Fact]
    public void Without_uses_or_value_added_there_is_no_importance()
    {
        EconomicImportance.Of([]).Should().BeNull();
        EconomicImportance.Of([new(0.5, 0)]).Should().BeNull();
    }

    [Fact]
    public void Figures_out_of_range_are_refused()
    {
        Action[] acts =
        [
            () => EconomicImportance.Of([new(60, 180)]),
            () => EconomicImportance.Of([new(-0.1, 180)]),
            () => EconomicImportance.Of(Uses, largestValueAdded: 200),
            () => EconomicImportance.Of(Uses, substitutionIndex: 1.1),
        ];
        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
    }

    [Fact]
    public void The_materials_of_the_2023_study_come_out_from_their_uses()
    {
        const double LargestSector = 204_200;
        var uses = SampleTable.Read("facts/material_uses.csv")
            .Where(r => r["source_id"] is "ec-crm-2023" && r["to_type"] is "application" && r["share_pct"].Length > 0 && r["sector_value_added_meur"].Length > 0)
            .ToLookup(r => r["from_node"], StringComparer.Ordinal);
        var rows = SampleTable.Read("facts/ei_check_2023.csv").Where(r => uses.Contains(r["material"])).ToArray();
        rows.Length.Should().BeGreaterThan(35);
        rows.Should().AllSatisfy(row =>
        {
            EndUse[] own = [.. uses[row["material"]].Select(r => new EndUse(r.Number("share_pct") / 100, r.Number("sector_value_added_meur")))];
            EconomicImportance.Of(own, LargestSector)!.Value.Value.Should().BeApproximately(row.Number("ei_with_si_1"), 1e-3, row["material"]);
        });
    }
}
