using System.Collections.Immutable;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Items.Concordances;

namespace GeoMonitor.Core.Trade.Conversion;

/// <summary>What became of the value of a series that was converted to another revision.</summary>
/// <param name="Concordance">The name of the concordance used.</param>
/// <param name="From">The revision of the figures as they came.</param>
/// <param name="To">The revision they were converted to.</param>
/// <param name="Total">The value of all flows: that of the matched and the unmatched codes, exactly.</param>
/// <param name="ByBasis">The matched value by what its weights rest on; every basis is in it.</param>
/// <param name="Unmatched">
/// Codes that the concordance lacks, in ascending order. Their flows stand under <see cref="HsConversion.Unmatched"/>.
/// </param>
/// <param name="Products">Every product that came out, in ascending order.</param>
public sealed record ConversionReport(
    string Concordance,
    HsRevision From,
    HsRevision To,
    Money Total,
    ImmutableSortedDictionary<WeightBasis, Money> ByBasis,
    ImmutableArray<UnmatchedProduct> Unmatched,
    ImmutableArray<ConvertedProduct> Products)
{
    /// <summary>The value of the codes that the concordance has.</summary>
    public Money Matched => new(ByBasis.Values.Sum(m => m.Usd));

    /// <summary>The value of the codes that it lacks.</summary>
    public Money UnmatchedValue => new(Unmatched.Sum(u => u.Value.Usd));

    /// <summary>The unmatched value as a share of all, 0..1; null when there is no value.</summary>
    public Share? UnmatchedShare => Share.Of(UnmatchedValue, Total);

    /// <summary>The value split in equal parts for want of weights, as a share of all; null when there is no value.</summary>
    public Share? AssumedShare => Share.Of(ByBasis[WeightBasis.Assumed], Total);

    /// <summary>The products into which several codes were merged, which cannot be told apart any more.</summary>
    public IEnumerable<ConvertedProduct> Merges => Products.Where(p => p.Sources.Length > 1);

    /// <summary>The report on several years of one series.</summary>
    /// <exception cref="ArgumentException">There is none, or they are of different conversions.</exception>
    public static ConversionReport Combine(IReadOnlyList<ConversionReport> reports)
    {
        if (reports.Count == 0)
            throw new ArgumentException("There is no report to combine.", nameof(reports));
        var first = reports[0];
        if (reports.Any(r => r.Concordance != first.Concordance || r.From != first.From || r.To != first.To))
            throw new ArgumentException("The reports are of different conversions.", nameof(reports));
        var total = Sum(reports.Select(r => r.Total));
        return first with
        {
            Total = total,
            ByBasis = first.ByBasis.Keys.ToImmutableSortedDictionary(b => b, b => Sum(reports.Select(r => r.ByBasis[b]))),
            Unmatched =
            [
                .. reports.SelectMany(r => r.Unmatched).GroupBy(u => u.Code).OrderBy(g => g.Key)
                    .Select(g => UnmatchedProduct.Of(g.Key, Sum(g.Select(u => u.Value)), total, g.Sum(u => u.Flows))),
            ],
            Products =
            [
                .. reports.SelectMany(r => r.Products).GroupBy(p => p.Code).OrderBy(g => g.Key)
                    .Select(g => new ConvertedProduct(
                        g.Key,
                        [.. g.SelectMany(p => p.Sources).Distinct().Order()],
                        Sum(g.Select(p => p.Value)),
                        Sum(g.Select(p => p.AssumedValue)))),
            ],
        };
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, m) => sum + m);
}

/// <summary>A code that the concordance does not have.</summary>
/// <param name="Code">The code.</param>
/// <param name="Value">The value of its flows.</param>
/// <param name="Share">That value as a share of all value; null when there is none.</param>
/// <param name="Flows">The number of its flows.</param>
public sealed record UnmatchedProduct(Hs6 Code, Money Value, Share? Share, long Flows)
{
    internal static UnmatchedProduct Of(Hs6 code, Money value, Money total, long flows) =>
        new(code, value, Core.Share.Of(value, total), flows);
}

/// <summary>A product that came out of a conversion.</summary>
/// <param name="Code">Its code in the new revision.</param>
/// <param name="Sources">The codes of the old revision whose flows are in it, in ascending order.</param>
/// <param name="Value">The value of its flows.</param>
/// <param name="AssumedValue">The part of that value which came by weights that nobody gives.</param>
public sealed record ConvertedProduct(Hs6 Code, ImmutableArray<Hs6> Sources, Money Value, Money AssumedValue)
{
    /// <summary>The part of the value that stands on assumed weights, 0..1; null when there is no value.</summary>
    public Share? AssumedShare => Share.Of(AssumedValue, Value);
}
