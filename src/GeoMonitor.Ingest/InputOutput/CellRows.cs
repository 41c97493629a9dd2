namespace GeoMonitor.Ingest.InputOutput;

/// <summary>Cells of a table whose size is not known before its end: rows that grow, and know which cells were given.</summary>
internal sealed class CellRows
{
    private const int LeastColumns = 64;

    // NaN marks a cell that was not given
    private readonly List<double[]?> _rows = [];

    /// <summary>Fills a cell; false when it is filled already.</summary>
    public bool TrySet(int row, int column, double value)
    {
        ref var cell = ref Cell(row, column);
        if (!double.IsNaN(cell))
            return false;
        cell = value;
        return true;
    }

    /// <summary>Adds to a cell, for parts that are one economy here.</summary>
    public void Add(int row, int column, double value)
    {
        ref var cell = ref Cell(row, column);
        cell = double.IsNaN(cell) ? value : cell + value;
    }

    /// <summary>A cell; zero when it was not given, because tables list what there is.</summary>
    public double this[int row, int column] =>
        row < _rows.Count && _rows[row] is { } cells && column < cells.Length && !double.IsNaN(cells[column]) ? cells[column] : 0;

    private ref double Cell(int row, int column)
    {
        while (_rows.Count <= row)
            _rows.Add(null);
        var cells = _rows[row];
        if (cells is null || cells.Length <= column)
        {
            var before = cells?.Length ?? 0;
            Array.Resize(ref cells, Math.Max(LeastColumns, Math.Max(column + 1, before * 2)));
            cells.AsSpan(before).Fill(double.NaN);
            _rows[row] = cells;
        }

        return ref cells[column];
    }
}
