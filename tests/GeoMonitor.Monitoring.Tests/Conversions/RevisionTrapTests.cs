using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Tests.Conversions;

/// <summary>Traps of the nomenclature, on the bundled figures.</summary>
public sealed class RevisionTrapTests(BundledRun bundled)
{
    [Fact]
    public void A_code_shared_by_gallium_germanium_and_hafnium_is_one_finding_with_several_materials()
    {
        var found = bundled.View.Products.Values.Where(p => p.Code == Hs6.Parse("811292")).ToList();

        var product = found.Should().ContainSingle().Subject;
        product.Item.IsShared.Should().BeTrue();
        product.Item.Materials.Should().Contain(["gallium", "germanium", "hafnium"]);
    }

    [Fact]
    public void A_code_that_HS22_took_hafnium_out_of_has_a_break_in_2022() =>
        bundled.View.Products[ItemId.Parse("811292")].BreakYears.Should().Equal(new Year(2022));

    [Fact]
    public void A_code_that_every_revision_kept_has_no_break() =>
        bundled.View.Products[ItemId.Parse("260600")].BreakYears.Should().BeEmpty();

    [Fact]
    public void The_years_of_a_product_are_of_one_series_of_one_release_and_revision()
    {
        foreach (var product in bundled.View.Products.Values)
        {
            bundled.View.DatasetsOf(product.Series).Should().NotBeEmpty(product.Item.Id.Value)
                .And.OnlyContain(d => d.Report.Series == product.Series);
            product.Others.Should().NotContain(product.Series);
        }
    }

    [Fact]
    public void Photosensitive_devices_have_a_break_where_HS22_split_them()
    {
        var series = new SeriesContents(
            new SeriesKey("test", HsRevision.Parse("HS17"), "V1"),
            [],
            [],
            ImmutableSortedDictionary<Hs6, ImmutableSortedDictionary<Year, CoverageEntry>>.Empty
                .Add(
                    Hs6.Parse("854140"),
                    ImmutableSortedDictionary.CreateRange(
                        Enumerable.Range(2017, 8).Select(y => KeyValuePair.Create(
                            new Year(y), new CoverageEntry(new Year(y), null, Complete: true, Provisional: false))))));

        ProductBinding.Bind([series], bundled.Figures.Items, ProductNames.None).Values.Single().BreakYears.Should().Equal(new Year(2022));
    }
}
