using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Monitoring.Catalogue;

namespace GeoMonitor.Monitoring.Tests.Catalogue;

public sealed class MaterialBindingTests(BundledRun bundled)
{
    [Fact]
    public void A_material_under_one_code_has_the_figures_of_that_code()
    {
        var run = bundled.View;
        var (gallium, code) = (run.Materials[ItemId.Parse("gallium.processing")], run.Products[ItemId.Parse("811292")]);
        var union = run.Economies.Eu27Index;

        run.Cell(gallium, union, new Year(2024)).Should().Be(run.Cell(code, union, new Year(2024)));
        gallium.Item.Kind.Should().Be(ItemKind.Material);
        gallium.Item.IsShared.Should().BeTrue("the code holds seven metals");
        gallium.Mixed.Should().Contain("gallium").And.Contain("germanium");
    }

    [Fact]
    public void A_material_under_several_codes_has_the_sum_of_their_flows()
    {
        var run = bundled.View;
        var lithium = run.Materials[ItemId.Parse("lithium.processing")];
        lithium.Codes.Select(c => c.ToString()).Should().Equal("282520", "283691");
        var union = run.Economies.IndexOf(EconomyCode.Parse("NLD"));
        var parts = lithium.Codes.Select(c => run.Cell(run.Products[ItemId.Of(c)], union, new Year(2024))!).ToList();

        var whole = run.Cell(lithium, union, new Year(2024))!;

        whole.Imports.Usd.Should().Be(parts.Sum(p => p.Imports.Usd));
        whole.Exports.Usd.Should().Be(parts.Sum(p => p.Exports.Usd));
        whole.Unspecified.Usd.Should().Be(parts.Sum(p => p.Unspecified.Usd));
        whole.ImportHhi.Should().BeLessThanOrEqualTo(parts.Max(p => p.ImportHhi!.Value));
    }

    [Fact]
    public void Codes_of_another_series_are_named_and_not_added()
    {
        var niobium = bundled.View.Materials[ItemId.Parse("niobium.processing")];

        niobium.Codes.Select(c => c.ToString()).Should().Equal("720293");
        niobium.LeftOut.Should().Equal("811292");
        niobium.Item.IsShared.Should().BeFalse("ferro-niobium is a code of its own");
    }

    [Fact]
    public void A_year_is_complete_only_when_all_its_codes_are()
    {
        foreach (var material in bundled.View.Materials.Values)
        {
            foreach (var year in material.CompleteYears)
            {
                material.Codes.Should().OnlyContain(
                    c => bundled.View.Products.Values.Any(p => p.Code == c && p.Series == material.Series && p.StateOf(year) == YearState.Complete),
                    $"{material.Item.Id} in {year}");
            }
        }
    }
}
