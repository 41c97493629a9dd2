namespace GeoMonitor.Ingest.Figures;

/// <summary>Where the columns of a table stand, by name; their case does not matter.</summary>
internal sealed class FigureColumns
{
    private const int MostAsked = 32;

    private readonly Dictionary<string, int> _indexOf = new(StringComparer.OrdinalIgnoreCase);

    // readers ask for the same names, the very same strings, in every row
    private readonly List<(string Name, int Index)> _asked = [];

    /// <summary>Names the next column; false when there is one of that name.</summary>
    public bool TryAdd(string name, int index) => _indexOf.TryAdd(name, index);

    /// <summary>Where a column stands; -1 when it is not there.</summary>
    public int IndexOf(string name)
    {
        foreach (var (asked, known) in _asked)
        {
            if (ReferenceEquals(asked, name))
                return known;
        }

        var index = _indexOf.GetValueOrDefault(name, -1);
        if (_asked.Count < MostAsked)
            _asked.Add((name, index));
        return index;
    }
}
