using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Comext;

/// <summary>
/// Adds up what belongs to one flow: the CN8 codes of a product, the statistical procedures and the months of a year.
/// </summary>
/// <remarks>
/// Rows of a flow may stand anywhere in a file, so amounts are sorted by their place and added up when all are there; rows
/// that follow each other, as in the bulk files, at once. Memory does not grow with the file, the temporary file does.
/// </remarks>
internal sealed class ComextLedger : IDisposable
{
    private readonly SpillingSort<ComextAmount> _amounts = new();

    /// <summary>Which periods the amounts are of.</summary>
    public ComextPeriods Periods { get; } = new();

    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty => _amounts.Count == 0;

    /// <summary>Adds an amount.</summary>
    /// <param name="key">Its place.</param>
    /// <param name="period">Its period.</param>
    /// <param name="milliEuros">Its value in thousandths of a euro.</param>
    /// <param name="grams">Its mass; null when it is not known.</param>
    /// <param name="rows">The rows of the file it is from.</param>
    public void Add(ComextKey key, ComextPeriod period, long milliEuros, long? grams, int rows)
    {
        if (!_amounts.LastHas(key.Packed))
            _amounts.Add(key.Packed, default);
        _amounts.Last.Add(milliEuros, grams, rows);
        Periods.Add(period, key.Declarant);
    }

    /// <summary>All amounts, by year, product, declarant, partner and form; once, and nothing can be added any more.</summary>
    public IEnumerable<(ComextKey Key, ComextAmount Amount)> InOrder()
    {
        var parts = _amounts.InOrder();
        var isThere = parts.MoveNext();
        while (isThere)
        {
            var (key, amount) = (parts.Key, parts.Item);
            while ((isThere = parts.MoveNext()) && parts.Key == key)
                amount.Add(parts.Item);
            yield return (new ComextKey(key), amount);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _amounts.Dispose();
}
