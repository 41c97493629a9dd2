using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Core.Tests.Trade;

public class ReExportSharesTests
{
    private static readonly EconomyCode China = EconomyCode.Parse("CHN");

    private static readonly ReExportShares Shares = new(
        EconomyCode.Parse("NLD"),
        [
            new(China, new Year(2022), 100, 66.5, new Share(0.665)),
            new(EconomyCode.World, new Year(2022), 1000, 514, new Share(0.514)),
            new(EconomyCode.Parse("BLR"), new Year(2022), null, null, null),
        ]);

    [Fact]
    public void The_share_of_an_origin_and_year_is_found() =>
        Shares.ShareOf(China, new Year(2022))!.Value.Value.Should().Be(0.665);

    [Fact]
    public void Another_year_or_origin_is_not_guessed()
    {
        Shares.ShareOf(China, new Year(2021)).Should().BeNull();
        Shares.ShareOf(EconomyCode.Parse("JPN"), new Year(2022)).Should().BeNull();
    }

    [Fact]
    public void What_is_not_published_is_no_zero() =>
        Shares.ShareOf(EconomyCode.Parse("BLR"), new Year(2022)).Should().BeNull();

    [Fact]
    public void Two_rows_of_one_year_are_refused()
    {
        var build = () => new ReExportShares(Shares.Economy, [.. Shares.All, Shares.All[0]]);
        build.Should().Throw<ArgumentException>();
    }
}
