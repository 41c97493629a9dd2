using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Scoring;

namespace GeoMonitor.Core.Tests.Indicators.Criticality;

public sealed class CriticalityRuleTests
{
    private static readonly CriticalityThresholds Thresholds = MethodParameters.Default.Criticality;

    [Theory]
    [InlineData(1.0, 2.8, true)]
    [InlineData(0.95, 2.75, true)]
    [InlineData(0.9499, 2.8, false)]
    [InlineData(1.0, 2.7499, false)]
    [InlineData(null, 2.7, false)]
    [InlineData(0.9, null, false)]
    [InlineData(null, 2.8, null)]
    [InlineData(1.0, null, null)]
    [InlineData(null, null, null)]
    public void The_rule_is_kept_on_one_decimal(double? risk, double? importance, bool? critical) =>
        CriticalityRule.IsCritical(risk, importance, Thresholds).Should().Be(critical);

    [Fact]
    public void A_half_is_rounded_up_and_not_to_the_even_digit() =>
        CriticalityRule.IsCritical(0.85, 2.85, new(0.9, 2.9, 1)).Should().BeTrue();

    [Theory]
    [InlineData("HREE", 5.1, 4.2)]
    [InlineData("niobium", 4.4, 6.5)]
    [InlineData("magnesium", 4.1, 7.4)]
    [InlineData("gallium", 3.9, 3.7)]
    [InlineData("LREE", 3.7, 5.9)]
    [InlineData("boron", 3.6, 3.9)]
    [InlineData("phosphorus", 3.3, 4.7)]
    [InlineData("cobalt", 2.8, 6.8)]
    [InlineData("PGM", 2.7, 7.1)]
    [InlineData("strontium", 2.6, 6.5)]
    [InlineData("scandium", 2.4, 3.7)]
    [InlineData("vanadium", 2.3, 3.9)]
    [InlineData("bismuth", 1.9, 5.7)]
    [InlineData("lithium", 1.9, 3.9)]
    [InlineData("arsenic", 1.9, 2.9)]
    [InlineData("antimony", 1.8, 5.4)]
    [InlineData("beryllium", 1.8, 5.4)]
    [InlineData("germanium", 1.8, 3.6)]
    [InlineData("graphite", 1.8, 3.4)]
    [InlineData("titanium metal", 1.6, 6.3)]
    [InlineData("silicon", 1.4, 4.9)]
    [InlineData("tungsten", 1.2, 8.7)]
    [InlineData("manganese", 1.2, 6.9)]
    [InlineData("aluminium", 1.2, 5.8)]
    public void The_published_figures_of_2023_make_these_critical(string material, double risk, double importance) =>
        CriticalityRule.IsCritical(risk, importance, Thresholds).Should().BeTrue(material);

    [Theory]
    [InlineData("nickel", 0.5, 5.7)]
    [InlineData("copper", 0.1, 4.0)]
    public void Nickel_and_copper_are_on_the_list_as_strategic_and_not_by_the_rule(string material, double risk, double importance) =>
        CriticalityRule.IsCritical(risk, importance, Thresholds).Should().BeFalse(material);

    [Fact]
    public void The_table_of_the_study_has_the_published_figures_but_for_two_materials()
    {
        // published as 1.2/5.8 and 1.4/4.9, and 1.1/5.5 and 1.3/4.9 in the transcription of the annex that the table follows
        string[] otherwise = ["aluminium", "silicon-metal"];
        Dictionary<string, (double Risk, double Importance)> published = new(StringComparer.Ordinal)
        {
            ["hree"] = (5.1, 4.2),
            ["niobium"] = (4.4, 6.5),
            ["magnesium"] = (4.1, 7.4),
            ["gallium"] = (3.9, 3.7),
            ["lree"] = (3.7, 5.9),
            ["boron"] = (3.6, 3.9),
            ["phosphorus"] = (3.3, 4.7),
            ["cobalt"] = (2.8, 6.8),
            ["pgm"] = (2.7, 7.1),
            ["strontium"] = (2.6, 6.5),
            ["scandium"] = (2.4, 3.7),
            ["vanadium"] = (2.3, 3.9),
            ["bismuth"] = (1.9, 5.7),
            ["lithium"] = (1.9, 3.9),
            ["arsenic"] = (1.9, 2.9),
            ["antimony"] = (1.8, 5.4),
            ["beryllium"] = (1.8, 5.4),
            ["germanium"] = (1.8, 3.6),
            ["natural-graphite"] = (1.8, 3.4),
            ["titanium-metal"] = (1.6, 6.3),
            ["silicon-metal"] = (1.4, 4.9),
            ["tungsten"] = (1.2, 8.7),
            ["manganese"] = (1.2, 6.9),
            ["aluminium"] = (1.2, 5.8),
            ["nickel"] = (0.5, 5.7),
            ["copper"] = (0.1, 4.0),
        };
        var rows = SampleTable.Read("facts/crm_eu2023.csv").Where(r => published.ContainsKey(r["material_id"])).ToArray();
        rows.Should().HaveCount(published.Count);
        rows.Where(r => published[r["material_id"]] != (r.Number("sr_2023"), r.Number("ei_2023"))).Select(r => r["material_id"])
            .Should().BeEquivalentTo(otherwise);
    }

    [Fact]
    public void Of_seventy_candidates_the_rule_makes_32_critical_and_the_two_others_are_strategic()
    {
        var candidates = SampleTable.Read("facts/crm_eu2023.csv").Where(r => r["row_type"] is not "group member").ToArray();
        candidates.Should().HaveCount(70);
        var critical = candidates.Where(r =>
            CriticalityRule.IsCritical(r.NumberOrNull("sr_2023"), r.NumberOrNull("ei_2023"), Thresholds) == true).ToArray();
        critical.Should().HaveCount(32).And.OnlyContain(r => r["critical_2023"] == "yes");
        candidates.Except(critical).Where(r => r["critical_2023"] is "yes").Select(r => r["material_id"])
            .Should().BeEquivalentTo("copper", "nickel");
    }
}
