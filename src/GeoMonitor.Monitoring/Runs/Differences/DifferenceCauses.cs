using System.Collections.Immutable;
using GeoMonitor.Core.Items;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Runs.Differences;

/// <summary>
/// Names the inputs that can have moved a dependency: of what differs between two runs, that which the fields that moved
/// are made of. Where several inputs differ at once all of them are named; none is singled out.
/// </summary>
internal sealed class DifferenceCauses(InputChanges inputs, ITradeArchive archive)
{
    private const string Governance = "governance";
    private static readonly string[] Judging = ["production-shares", "materials", "items", "re-exports"];

    private readonly Dictionary<string, ImmutableHashSet<Hs6>> _products = new(StringComparer.Ordinal);

    /// <summary>The causes, trade first.</summary>
    /// <param name="before">The product then; null when that run did not have it.</param>
    /// <param name="after">The product now; null when this run does not have it.</param>
    /// <param name="differing">The fields that differ.</param>
    public ImmutableArray<string> Of(ProductSeries? before, ProductSeries? after, ImmutableArray<string> differing)
    {
        var causes = new List<string>();
        causes.AddRange(OfTrade(before, after).Select(c => c.ToString()));
        var judged = differing.Any(d => d is DifferenceFields.Level or DifferenceFields.Score);
        var risk = differing.Contains(DifferenceFields.SupplierRisk, StringComparer.Ordinal);
        causes.AddRange(inputs.Figures
            .Where(f => (f.Kind == Governance && (risk || judged)) || (judged && Judging.Contains(f.Kind, StringComparer.Ordinal)))
            .Select(f => f.ToString()));
        if (judged)
            causes.AddRange(inputs.Parameters.Select(p => p.ToString()));
        if (differing.Contains(DifferenceFields.Year, StringComparer.Ordinal))
            causes.Add("year: the latest complete year moved on");
        if (causes.Count == 0)
        {
            causes.Add(differing.All(d => d == DifferenceFields.Grade)
                ? "age: the figures are older than they were at the earlier run"
                : "none of the inputs that are kept: figures of that run are not known any more, or the program computes otherwise");
        }

        return [.. causes];
    }

    // a dataset of the series, or of one that the product was or is answered from, that holds one of its codes
    private IEnumerable<DatasetChange> OfTrade(ProductSeries? before, ProductSeries? after)
    {
        var sides = new[] { before, after }.OfType<ProductSeries>().ToArray();
        return inputs.Datasets.Where(d =>
            sides.Any(s => string.Equals(s.Series.ToString(), d.Series, StringComparison.Ordinal) && s.Codes.Any(ProductsOf(d.Dataset).Contains)));
    }

    private ImmutableHashSet<Hs6> ProductsOf(string dataset)
    {
        if (!_products.TryGetValue(dataset, out var products))
            _products.Add(dataset, products = [.. archive.Products(DatasetId.Parse(dataset))]);
        return products;
    }
}
