namespace GeoMonitor.Ingest.Comext;

/// <summary>
/// Keeps an archive from counting figures twice that two of its files hold, such as a month packed twice, or the file of
/// the United Kingdom's parts beside the file of all partners: the first file that has them keeps them.
/// </summary>
internal sealed class ArchiveOwners
{
    private readonly Dictionary<ulong, int> _owners = [];
    private int _file = -1;

    /// <summary>The next file begins.</summary>
    public void NextFile() => _file++;

    /// <summary>Whether the figures belong to the file that is being read.</summary>
    /// <param name="figure">What the figures are of, packed; <see cref="ComextFigure"/>.</param>
    public bool Owns(ulong figure)
    {
        if (_owners.TryGetValue(figure, out var owner))
            return owner == _file;
        _owners.Add(figure, _file);
        return true;
    }
}
