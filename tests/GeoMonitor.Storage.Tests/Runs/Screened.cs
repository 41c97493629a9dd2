using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Screening;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.Runs;
using GeoMonitor.Storage.Tests.Archive;

namespace GeoMonitor.Storage.Tests.Runs;

/// <summary>Screenings and runs as tests need them.</summary>
internal static class Screened
{
    /// <summary>Risks of which some are unknown and some imputed, so that every kind of gap occurs.</summary>
    public static SupplierRisks Risks { get; } = new(
        EconomyTable.Default,
        [.. Enumerable.Range(0, EconomyTable.Default.Count).Select(i => i % 3 == 0 ? double.NaN : i % 11 / 10.0)],
        [.. Enumerable.Range(0, EconomyTable.Default.Count).Select(i => i % 5 == 1)]);

    public static YearScreening Year(TradeSnapshot snapshot) => TradeScreening.Screen(snapshot, Risks);

    public static YearScreening Year(Year year, params IEnumerable<Flow> flows) => Year(Sample.Snapshot(year, flows));

    public static RunDraft Draft(string digest, params string[] datasets) =>
        new(
            new DateTimeOffset(2026, 3, 1, 11, 59, 30, TimeSpan.FromHours(1)),
            "1.0",
            """{"threshold":  0.4, "name": "é"}""",
            "f1f1f1f1",
            digest,
            [.. datasets]);

    public static RunRecord Store(IRunStore store, string digest, params IEnumerable<YearScreening> years)
    {
        using var writer = store.Begin();
        foreach (var year in years)
            writer.Append(year);
        return writer.Commit(Draft(digest));
    }

    /// <summary>Every column the same, to the last bit.</summary>
    public static void ShouldBeTheSameAs(this YearScreening actual, YearScreening expected)
    {
        actual.Series.Should().Be(expected.Series);
        actual.Year.Should().Be(expected.Year);
        actual.Products.Should().Equal(expected.Products);
        actual.CellStarts.SequenceEqual(expected.CellStarts).Should().BeTrue("the cells belong to the same products");
        actual.Cells.Economies.Should().Equal(expected.Cells.Economies);
        actual.Cells.TopSuppliers.Should().Equal(expected.Cells.TopSuppliers);
        actual.Cells.Suppliers.Should().Equal(expected.Cells.Suppliers);
        actual.Cells.ImportsUsd.Should().Equal(expected.Cells.ImportsUsd);
        actual.Cells.ExtraEuImportsUsd.Should().Equal(expected.Cells.ExtraEuImportsUsd);
        actual.Cells.IntraEuImportsUsd.Should().Equal(expected.Cells.IntraEuImportsUsd);
        actual.Cells.ExportsUsd.Should().Equal(expected.Cells.ExportsUsd);
        actual.Cells.UnspecifiedUsd.Should().Equal(expected.Cells.UnspecifiedUsd);
        actual.Cells.ImportHhi.Should().Equal(expected.Cells.ImportHhi);
        actual.Cells.ImportHhiLow.Should().Equal(expected.Cells.ImportHhiLow);
        actual.Cells.ImportHhiHigh.Should().Equal(expected.Cells.ImportHhiHigh);
        actual.Cells.ExtraEuHhi.Should().Equal(expected.Cells.ExtraEuHhi);
        actual.Cells.TopShares.Should().Equal(expected.Cells.TopShares);
        actual.Cells.SupplierRisk.Should().Equal(expected.Cells.SupplierRisk);
        actual.Cells.ImputedRiskShare.Should().Equal(expected.Cells.ImputedRiskShare);
        actual.Worlds.ExportsUsd.Should().Equal(expected.Worlds.ExportsUsd);
        actual.Worlds.ExportHhi.Should().Equal(expected.Worlds.ExportHhi);
        actual.Worlds.ExportHhiEuAsOne.Should().Equal(expected.Worlds.ExportHhiEuAsOne);
    }
}
