using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Storage.Tests.Archive;

/// <summary>One flow as a test writes it down; whole dollars.</summary>
internal sealed record Flow(string Product, string From, string To, long Usd, double? Tonnes = null);

/// <summary>Snapshots, reports and loads as tests need them.</summary>
internal static class Sample
{
    public static SeriesKey Series { get; } = new("CEPII BACI", HsRevision.Parse("HS17"), "V202601");

    public static Year Year { get; } = new(2024);

    public static ushort Index(string code) => EconomyTable.Default.IndexOf(EconomyCode.Parse(code));

    public static TradeSnapshot Snapshot(Year year, params IEnumerable<Flow> flows) => Snapshot(Series, year, flows);

    public static TradeSnapshot Snapshot(SeriesKey series, Year year, IEnumerable<Flow> flows)
    {
        var builder = new TradeSnapshotBuilder(series, year, EconomyTable.Default);
        foreach (var f in flows)
        {
            var quantity = f.Tonnes is { } t ? new Tonnes(t) : (Tonnes?)null;
            builder.Add(Hs6.Parse(f.Product), Index(f.From), Index(f.To), new Money(f.Usd), quantity);
        }

        return builder.Build();
    }

    /// <summary>A year with many products, enough rows for several row groups of the file.</summary>
    public static TradeSnapshot WideYear(Year year, int rows)
    {
        var builder = new TradeSnapshotBuilder(Series, year, EconomyTable.Default);
        var random = new Random(year.Value);
        for (var r = 0; r < rows; r++)
        {
            var product = (uint)(10_000 + (r / 400 * 97));
            var importer = (ushort)(3 + (r % 20));
            var exporter = (ushort)(23 + (r / 20 % 20));
            builder.AddRow(product, exporter, importer, random.Next(), r % 7 == 0 ? double.NaN : random.NextDouble());
        }

        return builder.Build();
    }

    public static LoadReport Report(string sha256, SeriesKey? series) =>
        new(
            "baci",
            "BACI_HS17_Y2024.csv",
            series,
            "Etalab 2.0",
            sha256,
            RowsRead: 12,
            RowsKept: 10,
            [new RejectedRows("self-flow", 2, null)],
            [new UnmappedCode("999", 1, 0.5, 0.25)],
            [new YearTotal(Year, 10, 12.345, 3, 2)],
            [new LoadCheck("duplicate-keys", true, false, "No key occurs twice.")],
            ["The file has CRLF line ends."],
            [new RejectedRow(7, "i", "self-flow", "2024,528,528")]);

    /// <summary>A draft that covers every product of the years completely.</summary>
    public static DatasetDraft Draft(string sha256, params IEnumerable<Year> years) =>
        new(Report(sha256, Series), [.. years.Select(y => new CoverageEntry(y, null, Complete: true, Provisional: false))], []);

    /// <summary>Loads snapshots as one dataset.</summary>
    public static DatasetRecord Load(ITradeArchive archive, string sha256, params IReadOnlyList<TradeSnapshot> snapshots)
    {
        using var load = archive.BeginLoad();
        foreach (var snapshot in snapshots)
            load.Append(snapshot);
        return load.Commit(Draft(sha256, snapshots.Select(s => s.Year))).Dataset;
    }

    /// <summary>Random flows; quantities may be unknown or zero, and the partner without a name occurs.</summary>
    public static Gen<Flow[]> RandomFlows => Gen.Select(
            OneOf("010121", "811292", "850511", "854231", "999999"),
            OneOf("NLD", "DEU", "CHN", "USA", "ZWE", "ABW", "ZZZ"),
            OneOf("NLD", "DEU", "CHN", "USA", "ZWE", "ABW", "ZZZ"),
            Gen.Long[0, 1_000_000_000_000],
            Gen.OneOf(Gen.Const((double?)null), Gen.Const((double?)0), Gen.Double[0, 1e9].Select(d => (double?)d)),
            (product, from, to, usd, tonnes) => new Flow(product, from, to, usd, tonnes))
        .Where(f => !string.Equals(f.From, f.To, StringComparison.Ordinal))
        .Array[0, 60]
        .Select(flows => flows.DistinctBy(f => (f.Product, f.From, f.To)).ToArray());

    private static Gen<string> OneOf(params string[] codes) => Gen.Int[0, codes.Length - 1].Select(i => codes[i]);
}
