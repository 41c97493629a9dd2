using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Balance;

/// <summary>The products that sums over products may count, so that no goods count twice.</summary>
/// <param name="Products">Those that count, by identifier.</param>
/// <param name="LeftOut">How many do not, by reason in alphabetic order.</param>
internal sealed record CountedProducts(ImmutableArray<ProductSeries> Products, ImmutableArray<LeftOutProducts> LeftOut)
{
    private const string Partial = "PARTIAL_YEAR: shares of a part of the flows are no shares";
    private const string Overlap = "OTHER_REVISION: goods of the same heading are counted in the main series already";

    /// <summary>
    /// Complete products of the year: all those of the series that holds most of them, and of another one what the
    /// first lacks. The same goods can stand under two codes of two revisions; a code with one meaning in both is one
    /// product already, any other counts only where the main series has nothing of its heading.
    /// </summary>
    public static CountedProducts Of(RunView run, Year year)
    {
        var there = run.Products.Values.Where(p => p.StateOf(year) != YearState.Absent).ToList();
        var complete = there.Where(p => p.StateOf(year) == YearState.Complete).ToList();
        var main = complete
            .GroupBy(p => p.Series)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.ToString(), StringComparer.Ordinal)
            .FirstOrDefault();
        if (main is null)
            return new([], Counts(there.Count, 0));
        var headings = main.Select(HeadingOf).ToHashSet(StringComparer.Ordinal);
        var meanings = run.Figures.Items.Meanings;
        var counted = complete
            .Where(p => p.Series == main.Key
                || meanings.MeansTheSame(p.Code, main.Key.Revision, p.Series.Revision) == true
                || !headings.Contains(HeadingOf(p)))
            .ToImmutableArray();
        return new(counted, Counts(there.Count - complete.Count, complete.Count - counted.Length));
    }

    /// <summary>Whether the importance of any of them is known, so that products can be weighted by it.</summary>
    public bool HaveImportance(RunView run) => Products.Any(p => run.Figures.ProfileOf(p.Item).Importance is not null);

    private static string HeadingOf(ProductSeries product) => product.Code.ToString()[..4];

    private static ImmutableArray<LeftOutProducts> Counts(int partial, int overlapping) =>
    [
        .. new[] { new LeftOutProducts(Overlap, overlapping), new LeftOutProducts(Partial, partial) }.Where(l => l.Products > 0),
    ];
}

/// <summary>Products that a sum does not count.</summary>
/// <param name="Reason">Why: a stable identifier, a colon and a sentence.</param>
/// <param name="Products">How many.</param>
public sealed record LeftOutProducts(string Reason, int Products);
