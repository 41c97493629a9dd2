namespace GeoMonitor.Ingest.Figures;

/// <summary>Where the columns of a table stand, by name; their case does not matter.</summary>
internal sealed class FigureColumns
{
    private const int MostAsked = 64;

    private readonly Dictionary<string, int> _indexOf;

    // readers ask for the same names, the very same strings, in the same order in every row
    private readonly (string Name, int Index)[] _asked = new (string, int)[MostAsked];
    private int _count;
    private int _next;
    private bool _inRow;

    /// <summary>Columns without a name yet.</summary>
    public FigureColumns()
        : this(new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase))
    {
    }

    private FigureColumns(Dictionary<string, int> indexOf) => _indexOf = indexOf;

    /// <summary>The same columns for another thread, when all of them have their names.</summary>
    public FigureColumns Fork() => new(_indexOf);

    /// <summary>Names the next column; false when there is one of that name.</summary>
    public bool TryAdd(string name, int index) => _indexOf.TryAdd(name, index);

    /// <summary>A row begins.</summary>
    public void BeginRow() => (_inRow, _next) = (true, 0);

    /// <summary>Where a column stands; -1 when it is not there.</summary>
    public int IndexOf(string name)
    {
        if (_next < _count && ReferenceEquals(_asked[_next].Name, name))
            return _asked[_next++].Index;
        return Find(name);
    }

    private int Find(string name)
    {
        var known = -1;
        for (var i = 0; known < 0 && i < _count; i++)
            known = ReferenceEquals(_asked[i].Name, name) ? i : -1;
        var index = known >= 0 ? _asked[known].Index : _indexOf.GetValueOrDefault(name, -1);
        // behind its end the order is learned, names that are asked for again included; elsewhere this row takes another way
        if (_inRow && _next == _count && _count < MostAsked)
        {
            _asked[_count] = (name, index);
            known = _count++;
        }

        if (known >= _next)
            _next = known + 1;
        return index;
    }
}
