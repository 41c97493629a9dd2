using System.Runtime.InteropServices;

namespace GeoMonitor.Ingest.Comext;

/// <summary>
/// Keeps an archive from counting figures twice that two of its files hold, such as a month packed twice, or the file of
/// the United Kingdom's parts beside the file of all partners: the first file that has them keeps them.
/// </summary>
/// <remarks>
/// The chapters of a period, declarant and partner nearly always lie in one file: they are bits of one entry, some 4 MB for twelve
/// months of all members. Only what a later file adds to them has an entry of its own.
/// </remarks>
internal sealed class ArchiveOwners
{
    private const int BitsOfEntry = 7;

    private readonly Dictionary<ulong, Entry> _entries = [];
    private readonly Dictionary<ulong, int> _later = [];
    private int _file = -1;

    /// <summary>The next file begins.</summary>
    public void NextFile() => _file++;

    /// <summary>Whether the figures belong to the file that is being read.</summary>
    /// <param name="figure">What the figures are of, packed; <see cref="ComextFigure"/>.</param>
    public bool Owns(ulong figure)
    {
        var bit = UInt128.One << (int)(figure & ((1 << BitsOfEntry) - 1));
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, figure >> BitsOfEntry, out var isThere);
        if (!isThere)
            entry = new Entry(_file, bit);
        else if (entry.File == _file)
            entry = entry with { Figures = entry.Figures | bit };
        else if ((entry.Figures & bit) != 0)
            return false;
        else if (!_later.TryGetValue(figure, out var owner))
            _later.Add(figure, _file);
        else
            return owner == _file;
        return true;
    }

    private readonly record struct Entry(int File, UInt128 Figures);
}
