using GeoMonitor.Core;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Monitoring.Loading;

/// <summary>
/// Counts who imports in each year of a file: concentration of world exports is only right when the whole world is in it.
/// </summary>
internal sealed class WorldReach
{
    // every release of the trade of the world names more than two hundred
    private const int FewImporters = 100;
    private readonly SortedDictionary<Year, int> _importers = [];

    public void Add(TradeSnapshot year)
    {
        var imports = new bool[year.Economies.Count];
        for (var p = 0; p < year.Products.Length; p++)
        {
            var offsets = year.OffsetsOf(p);
            for (var i = 0; i < imports.Length; i++)
                imports[i] |= offsets[i + 1] > offsets[i];
        }

        _importers[year.Year] = imports.Count(static i => i);
    }

    /// <summary>Says when a file that counts as the whole world looks like a part of it.</summary>
    public LoadCheck Check(bool isExtract)
    {
        var (year, fewest) = _importers.Count == 0 ? default : _importers.MinBy(y => y.Value);
        var passed = isExtract || _importers.Count == 0 || fewest >= FewImporters;
        return new LoadCheck(
            "world-reach",
            passed,
            Blocking: false,
            isExtract ? "The file is loaded as an extract: none of its years counts as complete."
            : passed ? $"At least {fewest} economies import in every year."
            : $"Only {fewest} economies import in {year}, but the file counts as the trade of the whole world. If it is a part, such as the "
                + "imports of one country, withdraw it and load it with coverage=extract: its years then count as incomplete.");
    }
}
