using System.Collections.Immutable;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Items.Concordances;

namespace GeoMonitor.Core.Trade.Conversion;

/// <summary>A year of flows in another revision, and what became of its value.</summary>
/// <param name="Snapshot">The flows, of a series of their own.</param>
/// <param name="Report">What was matched, split, merged and assumed.</param>
public sealed record ConvertedSnapshot(TradeSnapshot Snapshot, ConversionReport Report);

/// <summary>Converts flows from one revision of the Harmonized System to another.</summary>
/// <remarks>
/// No dollar is lost or made: each flow is split in whole dollars by largest remainder, and flows of codes that the
/// concordance lacks stand under <see cref="Unmatched"/>, so every total of an economy stays as it was. Quantities go
/// with the dollars, so that every part keeps the price per tonne of the whole; a sum with an unknown part is unknown.
/// Safe for concurrent use.
/// </remarks>
public sealed class HsConversion
{
    private readonly Concordance<Hs6, Hs6> _concordance;

    /// <summary>Makes a conversion.</summary>
    /// <param name="concordance">A concordance between two revisions of the Harmonized System.</param>
    /// <exception cref="ArgumentException">It is from or to another nomenclature.</exception>
    public HsConversion(Concordance<Hs6, Hs6> concordance)
    {
        if (concordance.From.Revision is not { } from || concordance.To.Revision is not { } to)
        {
            throw new ArgumentException(
                $"{concordance.Name} leads from {concordance.From} to {concordance.To}; both must be HS revisions.",
                nameof(concordance));
        }

        (_concordance, From, To) = (concordance, from, to);
    }

    /// <summary>The code of goods that are not specified: 999999, as in every revision.</summary>
    public static Hs6 Unmatched { get; } = Hs6.Parse("999999");

    /// <summary>The revision that is converted.</summary>
    public HsRevision From { get; }

    /// <summary>The revision that comes out.</summary>
    public HsRevision To { get; }

    /// <summary>The series that a series becomes; itself when the two revisions are one.</summary>
    public SeriesKey SeriesOf(SeriesKey series) => From == To ? series : series.ConvertedTo(To, _concordance.Name);

    /// <summary>Converts a year.</summary>
    /// <exception cref="ArgumentException">The flows are of another revision than the concordance begins with.</exception>
    public ConvertedSnapshot Convert(TradeSnapshot snapshot)
    {
        if (snapshot.Series.Revision != From)
        {
            throw new ArgumentException(
                $"The flows are in {snapshot.Series.Revision}, but {_concordance.Name} converts from {From}.", nameof(snapshot));
        }

        var routes = Routes(snapshot);
        var merge = new ProductMerge(snapshot);
        var products = ImmutableArray.CreateBuilder<ConvertedProduct>();
        foreach (var (code, ways) in routes)
        {
            if (merge.Add(code, ways) is not { } value)
                continue;
            products.Add(new ConvertedProduct(
                code,
                [.. ways.Select(w => snapshot.Products[w.Product]).Distinct()],
                value.All,
                value.Assumed));
        }

        return new ConvertedSnapshot(merge.Build(SeriesOf(snapshot.Series)), Report(snapshot, products.ToImmutable()));
    }

    // for every product that comes out, the products that go into it
    private SortedDictionary<Hs6, List<Route>> Routes(TradeSnapshot snapshot)
    {
        var routes = new SortedDictionary<Hs6, List<Route>>();
        for (var p = 0; p < snapshot.Products.Length; p++)
        {
            var split = Find(snapshot.Products[p]) ?? CodeSplit.WholeTo(Unmatched);
            var carrying = split.Carrying.ToArray();
            var parts = carrying.Length == 1 ? null : new SplitFlows(snapshot, p, Array.ConvertAll(carrying, c => c.Weight));
            for (var slot = 0; slot < carrying.Length; slot++)
            {
                if (!routes.TryGetValue(carrying[slot].Code, out var ways))
                    routes.Add(carrying[slot].Code, ways = []);
                ways.Add(new Route(p, parts, slot, split.Basis == WeightBasis.Assumed));
            }
        }

        return routes;
    }

    // every revision has the code of unspecified goods, but not every table lists it
    private CodeSplit<Hs6>? Find(Hs6 code) =>
        _concordance.Find(code) ?? (code == Unmatched ? CodeSplit.WholeTo(Unmatched) : null);

    private ConversionReport Report(TradeSnapshot snapshot, ImmutableArray<ConvertedProduct> products)
    {
        var byBasis = Enum.GetValues<WeightBasis>().ToDictionary(b => b, _ => 0L);
        var unmatched = new List<(Hs6 Code, long Usd, long Flows)>();
        var total = 0L;
        for (var p = 0; p < snapshot.Products.Length; p++)
        {
            var code = snapshot.Products[p];
            var offsets = snapshot.OffsetsOf(p);
            var usd = 0L;
            foreach (var value in snapshot.ValuesUsd[offsets[0]..offsets[^1]])
                usd = checked(usd + value);
            total = checked(total + usd);
            if (Find(code) is { } split)
                byBasis[split.Basis] += usd;
            else
                unmatched.Add((code, usd, offsets[^1] - offsets[0]));
        }

        return new ConversionReport(
            _concordance.Name,
            From,
            To,
            new Money(total),
            byBasis.ToImmutableSortedDictionary(b => b.Key, b => new Money(b.Value)),
            [.. unmatched.Select(u => UnmatchedProduct.Of(u.Code, new Money(u.Usd), new Money(total), u.Flows))],
            products);
    }
}
