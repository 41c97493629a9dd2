namespace GeoMonitor.Ingest.Figures;

/// <summary>Remembers what texts of a table stand for: a name is looked up once and not in every row.</summary>
/// <param name="find">Looks a text up; the same text must stand for the same.</param>
/// <typeparam name="T">What they stand for.</typeparam>
internal sealed class Remembered<T>(Func<string, T> find)
{
    // tables name hundreds of countries and materials; a column of notes must not fill the memory
    private const int Most = 4096;

    private readonly Dictionary<string, T> _known = new(StringComparer.Ordinal);

    private readonly (string? Text, T? Found)[] _recent = new (string?, T?)[TextPlace.Recent];

    /// <summary>What a text stands for.</summary>
    public T Of(string text)
    {
        ref var recent = ref _recent[TextPlace.Of(text, TextPlace.Recent)];
        if (!string.Equals(recent.Text, text, StringComparison.Ordinal))
            recent = (text, Find(text));
        return recent.Found!;
    }

    private T Find(string text)
    {
        if (_known.TryGetValue(text, out var known))
            return known;
        var found = find(text);
        if (_known.Count < Most)
            _known.Add(text, found);
        return found;
    }
}
