using System.Text;
using GeoMonitor.Core.Items;
using GeoMonitor.Datasets.Builder.Items;
using GeoMonitor.Datasets.Builder.Tables;

namespace GeoMonitor.Datasets.Tests.Items;

public class ConcordanceTests
{
    // one code without change, one that is split, one that takes in another, and a row of an older nomenclature
    private const string Rows = """
        code.after,code.before,Relationship,adjustment
        260300,260300,1:1,1996 to 1992
        810510,810510,1:1,1996 to 1992
        250820,250820,1:1,1996 to 1992
        250840,250840,1:1,1996 to 1992
        260300,260300,1:1,2002 to 1996
        810520,810510,n:1,2002 to 1996
        810530,810510,n:1,2002 to 1996
        250820,250820,1:1,2002 to 1996
        250840,250840,1:1,2002 to 1996
        260300,260300,1:1,2007 to 2002
        810520,810520,1:1,2007 to 2002
        810530,810530,1:1,2007 to 2002
        250840,250820,1:n,2007 to 2002
        250840,250840,1:n,2007 to 2002
        260300,260300,1:1,2012 to 2007
        810520,810520,1:1,2012 to 2007
        810530,810530,1:1,2012 to 2007
        250840,250840,1:1,2012 to 2007
        260300,260300,1:1,2017 to 2012
        810520,810520,1:1,2017 to 2012
        810530,810530,1:1,2017 to 2012
        250840,250840,1:1,2017 to 2012
        260300,260300,1:1,2022 to 2017
        810520,810520,1:1,2022 to 2017
        810530,810530,1:1,2022 to 2017
        250840,250840,1:1,2022 to 2017
        260300,28711,1:1,1992 to 1988

        """;

    private static readonly HsRevision Hs92 = HsRevision.Parse("HS92");

    private static readonly Concordance Concordance = new(
        SourceTable.Read(new MemoryStream(Encoding.UTF8.GetBytes(Rows)), "test"));

    private static ProductOrigin Origin(string code) => new(Concordance, Hs92, Hs6.Parse(code));

    [Fact]
    public void A_code_that_never_changed_is_the_same_today()
    {
        Origin("260300").IsSame.Should().BeTrue();
        Origin("260300").Note().Should().BeNull();
    }

    [Fact]
    public void A_code_that_was_split_is_all_of_its_parts() =>
        Origin("810510").Note().Should().Be("HS92 810510 is today 810520 and 810530.");

    [Fact]
    public void Digits_that_took_in_another_code_are_only_a_part_of_today()
    {
        Origin("250840").IsSame.Should().BeFalse();
        Origin("250840").Note().Should().Be("HS92 250840 is today part of 250840.");
    }

    [Fact]
    public void Codes_of_the_nomenclature_before_the_Harmonized_System_are_left_out() =>
        Concordance.AllCodes.Should().NotContain(Hs6.Parse("028711"));

    [Fact]
    public void A_code_is_unchanged_only_where_it_is_one_to_one_to_itself()
    {
        Concordance.IsUnchangedAfter(HsRevision.Parse("HS96"), Hs6.Parse("250840")).Should().BeTrue();
        Concordance.IsUnchangedAfter(HsRevision.Parse("HS02"), Hs6.Parse("250840")).Should().BeFalse();
    }
}
