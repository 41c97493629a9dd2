using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Core.Screening;

/// <summary>
/// The indicators of every (product, economy) cell of one series in one year: every economy that imports the product,
/// and <c>EU27</c> as one market, column by column.
/// </summary>
/// <remarks>
/// Cells are sorted by product, then economy index. A cell exists when the source has at least one flow into the
/// economy; no cell means that no import is recorded, which is not the same as an import of zero. Treat as immutable.
/// </remarks>
public sealed class YearScreening
{
    private readonly int[] _cellStarts;

    /// <summary>Puts the columns of a year together.</summary>
    /// <param name="series">The series of the flows.</param>
    /// <param name="year">Their year.</param>
    /// <param name="economies">The table whose indexes the cells use.</param>
    /// <param name="products">Products in ascending order.</param>
    /// <param name="cellStarts">Where the cells of each product begin; one entry more than there are products.</param>
    /// <param name="cells">The columns by cell.</param>
    /// <param name="worlds">The columns by product.</param>
    /// <exception cref="ArgumentException">The lengths of the columns do not fit each other.</exception>
    public YearScreening(
        SeriesKey series,
        Year year,
        EconomyTable economies,
        ImmutableArray<Hs6> products,
        int[] cellStarts,
        CellColumns cells,
        ProductColumns worlds)
    {
        if (cellStarts.Length != products.Length + 1 || cellStarts[^1] != cells.Count || worlds.Count != products.Length)
            throw new ArgumentException("The columns of a screening do not fit its products and cells.", nameof(cells));
        Series = series;
        Year = year;
        Economies = economies;
        Products = products;
        _cellStarts = cellStarts;
        Cells = cells;
        Worlds = worlds;
    }

    /// <summary>The series that was screened.</summary>
    public SeriesKey Series { get; }

    /// <summary>The year that was screened.</summary>
    public Year Year { get; }

    /// <summary>The table whose indexes the cells use.</summary>
    public EconomyTable Economies { get; }

    /// <summary>The products, in ascending order.</summary>
    public ImmutableArray<Hs6> Products { get; }

    /// <summary>The columns by cell.</summary>
    public CellColumns Cells { get; }

    /// <summary>The columns by product.</summary>
    public ProductColumns Worlds { get; }

    /// <summary>Where the cells of each product begin.</summary>
    public ReadOnlySpan<int> CellStarts => _cellStarts;

    /// <summary>The cell of an economy and a product; null when no import is recorded.</summary>
    public CellIndicators? Find(Hs6 product, ushort economy)
    {
        var p = Products.BinarySearch(product);
        if (p < 0)
            return null;
        var (start, end) = (_cellStarts[p], _cellStarts[p + 1]);
        var c = Array.BinarySearch(Cells.Economies, start, end - start, economy);
        return c < 0 ? null : CellIndicators.Read(this, p, c);
    }

    /// <summary>
    /// Concentration of world exports of a product, 0..1, with the Union as one exporter or its members apart; null
    /// when nothing of value is exported.
    /// </summary>
    public double? WorldExportHhi(Hs6 product, bool unionAsOne)
    {
        var p = Products.BinarySearch(product);
        if (p < 0)
            return null;
        var hhi = unionAsOne ? Worlds.ExportHhiEuAsOne[p] : Worlds.ExportHhi[p];
        return double.IsNaN(hhi) ? null : hhi;
    }
}
