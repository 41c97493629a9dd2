namespace GeoMonitor.Ingest.Figures;

/// <summary>Where the columns of a table stand, by name; their case does not matter.</summary>
internal sealed class FigureColumns
{
    private const int MostAsked = 32;

    private readonly Dictionary<string, int> _indexOf = new(StringComparer.OrdinalIgnoreCase);

    // readers ask for the same names, the very same strings, in every row
    private readonly (string Name, int Index)[] _asked = new (string, int)[MostAsked];
    private int _askedCount;

    /// <summary>Names the next column; false when there is one of that name.</summary>
    public bool TryAdd(string name, int index) => _indexOf.TryAdd(name, index);

    /// <summary>Where a column stands; -1 when it is not there.</summary>
    public int IndexOf(string name)
    {
        foreach (ref readonly var asked in _asked.AsSpan(0, _askedCount))
        {
            if (ReferenceEquals(asked.Name, name))
                return asked.Index;
        }

        var index = _indexOf.GetValueOrDefault(name, -1);
        if (_askedCount < MostAsked)
            _asked[_askedCount++] = (name, index);
        return index;
    }
}
