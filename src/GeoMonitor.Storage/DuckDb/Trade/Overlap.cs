using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>
/// Keeps trade that two datasets hold from being counted twice: what a dataset earlier in the list has claimed, later
/// ones cannot add to.
/// </summary>
internal sealed class Overlap
{
    private readonly HashSet<uint> _products = [];
    private readonly HashSet<ulong> _cells = [];
    private readonly HashSet<ulong> _cellsOfCurrent = [];
    private ulong _last = ulong.MaxValue;

    /// <summary>Whether nothing is left for later datasets.</summary>
    public bool ClaimedEverything { get; private set; }

    /// <summary>Whether an earlier dataset has claimed the cell; if not, the current one takes it.</summary>
    public bool Hides(uint product, ushort importer)
    {
        var cell = ((ulong)product << 16) | importer;
        if (_products.Contains(product) || _cells.Contains(cell))
            return true;

        // rows of a cell follow each other
        if (cell != _last)
            _cellsOfCurrent.Add(_last = cell);
        return false;
    }

    /// <summary>Ends a dataset: what it covers completely, and the cells it has flows in, are claimed from now on.</summary>
    public void Claim(IEnumerable<CoverageEntry> coverage)
    {
        _cells.UnionWith(_cellsOfCurrent);
        _cellsOfCurrent.Clear();
        _last = ulong.MaxValue;
        foreach (var entry in coverage.Where(c => c.Complete))
        {
            if (entry.Product is { } product)
                _products.Add(product.Packed);
            else
                ClaimedEverything = true;
        }
    }
}
