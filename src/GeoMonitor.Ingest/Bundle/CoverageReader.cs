using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Ingest.Bundle;

/// <summary>Reads <c>trade/coverage.csv</c>.</summary>
internal static class CoverageReader
{
    public static ImmutableArray<YearCoverage> Read(BundleFolder files)
    {
        var series = new Dictionary<HsRevision, SeriesKey>();
        return files.Read("trade-coverage", row => new YearCoverage(
            SeriesOf(row.Revision("revision") ?? throw row.Error("revision", "an HS revision")),
            row.Product("product"),
            row.Year("year"),
            row.YesNo("complete"),
            row.YesNo("provisional"),
            row.Count("flows"),
            Money.FromKusd(row.Number("value_kusd") ?? throw row.Error("value_kusd", "a number")),
            row.Optional("note")));

        SeriesKey SeriesOf(HsRevision revision)
        {
            if (!series.TryGetValue(revision, out var key))
                series[revision] = key = files.Manifest.SeriesOf(revision);
            return key;
        }
    }
}
