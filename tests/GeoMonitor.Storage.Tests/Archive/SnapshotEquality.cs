using GeoMonitor.Core.Trade;

namespace GeoMonitor.Storage.Tests.Archive;

internal static class SnapshotEquality
{
    /// <summary>Every column the same, to the last bit.</summary>
    public static void ShouldBeTheSameAs(this TradeSnapshot actual, TradeSnapshot expected)
    {
        actual.Series.Should().Be(expected.Series);
        actual.Year.Should().Be(expected.Year);
        actual.Products.Should().Equal(expected.Products);
        actual.Exporters.SequenceEqual(expected.Exporters).Should().BeTrue("the exporters are the same");
        actual.ValuesUsd.SequenceEqual(expected.ValuesUsd).Should().BeTrue("the values are the same");
        actual.QuantitiesT.SequenceEqual(expected.QuantitiesT).Should().BeTrue("known and unknown quantities are the same");
        for (var p = 0; p < expected.Products.Length; p++)
            actual.OffsetsOf(p).SequenceEqual(expected.OffsetsOf(p)).Should().BeTrue("the cells are the same");
    }
}
