using System.Collections.Frozen;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Monitoring.Catalogue;

/// <summary>What product codes are called, by lists that were loaded. Immutable and safe for concurrent use.</summary>
public sealed class ProductNames
{
    private readonly FrozenDictionary<(string Revision, string Code), string> _names;

    private ProductNames(IEnumerable<KeyValuePair<(string Revision, string Code), string>> names) => _names = names.ToFrozenDictionary();

    /// <summary>No list is loaded.</summary>
    public static ProductNames None { get; } = new([]);

    /// <summary>The names of several lists; of two for one revision the later prevails.</summary>
    public static ProductNames Of(IEnumerable<CodeListFigures> lists)
    {
        var names = new Dictionary<(string, string), string>();
        foreach (var list in lists)
        {
            foreach (var row in list.Rows)
                names[(list.Nomenclature, row.Code)] = row.Name;
        }

        return new ProductNames(names);
    }

    /// <summary>The name of a code in a revision, in English; null when no list has it.</summary>
    public string? Of(HsRevision revision, Hs6 code) => _names.GetValueOrDefault((revision.ToString(), code.ToString()));
}
