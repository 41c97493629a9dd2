using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Items.Concordances;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Conversions;

/// <summary>
/// Finds a year that a source publishes in two revisions, and takes the weights of a concordance from it
/// (<see cref="ObservedWeights"/>).
/// </summary>
internal sealed class OverlapYear(ITradeArchive archive)
{
    /// <summary>The concordance with the weights of the last year that both revisions have complete.</summary>
    /// <param name="source">The dataset that is converted.</param>
    /// <param name="concordance">From its revision to another.</param>
    /// <param name="to">That revision.</param>
    /// <param name="cancellation">Stops between two reads.</param>
    /// <exception cref="MonitorProblemException">No active dataset of the source has such a year in the other revision.</exception>
    public Concordance<Hs6, Hs6> Weigh(
        DatasetRecord source, Concordance<Hs6, Hs6> concordance, HsRevision to, CancellationToken cancellation)
    {
        var (other, year) = Find(source, to) ?? throw new MonitorProblemException(
            ProblemKind.Invalid,
            "no-overlap",
            $"Observed weights need a year of {source.Report.Series!.Source} that is complete in {source.Report.Series.Revision} and in "
            + $"{to}: load such a file in {to}, or convert with stated weights.",
            "weights");
        var (fromCover, toCover) = (Cover(source.Id, year), Cover(other.Id, year));
        var (fromValues, toValues) = (ValuesOf(source.Id, year, cancellation), ValuesOf(other.Id, year, cancellation));

        // a target whose trade is not all there would lose its part to the others
        var known = concordance.Splits
            .Where(s => fromCover(s.Key) && s.Value.Parts.All(p => toCover(p.Code)) && fromValues.ContainsKey(s.Key))
            .ToDictionary(s => s.Key, s => fromValues[s.Key]);
        return ObservedWeights.Apply(
            concordance, known, toValues, $"{concordance.Name}, weighted by {source.Report.Series!.Source} {year} ({other.Id})");
    }

    private (DatasetRecord Other, Year Year)? Find(DatasetRecord source, HsRevision to)
    {
        var found = archive.Datasets()
            .Where(d => d.Status == DatasetStatus.Active
                && d.Report.Series is { IsConverted: false } series
                && series.Source == source.Report.Series!.Source
                && series.Revision == to)
            .SelectMany(d => CompleteYears(d.Id).Intersect(CompleteYears(source.Id)).Select(y => (Other: d, Year: y)))
            .OrderByDescending(f => f.Year)
            .ToArray();
        return found.Length == 0 ? null : found[0];
    }

    private IEnumerable<Year> CompleteYears(DatasetId id) => archive.Coverage(id).Where(c => c.Complete).Select(c => c.Year).Distinct();

    private Func<Hs6, bool> Cover(DatasetId id, Year year)
    {
        var entries = archive.Coverage(id).Where(c => c.Year == year).ToImmutableArray();
        var all = entries.Any(c => c.Product is null && c.Complete);
        var single = entries.Where(c => c.Product is not null).ToDictionary(c => c.Product!.Value, c => c.Complete);
        return product => single.TryGetValue(product, out var complete) ? complete : all;
    }

    private Dictionary<Hs6, Money> ValuesOf(DatasetId id, Year year, CancellationToken cancellation)
    {
        var flows = archive.ReadYear([id], year, cancellation);
        var values = new Dictionary<Hs6, Money>();
        for (var p = 0; p < flows.Products.Length; p++)
            values[flows.Products[p]] = new Money(ValueOf(flows, p));
        return values;
    }

    private static long ValueOf(Core.Trade.TradeSnapshot flows, int product)
    {
        var usd = 0L;
        for (ushort importer = 0; importer < flows.Economies.Count; importer++)
        {
            foreach (var value in flows.Imports(product, importer).ValuesUsd)
                usd = checked(usd + value);
        }

        return usd;
    }
}
