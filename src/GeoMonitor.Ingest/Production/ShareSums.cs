using System.Runtime.InteropServices;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Figures;

namespace GeoMonitor.Ingest.Production;

/// <summary>Adds up the shares of each material and stage of one study, to hold them against the whole.</summary>
internal sealed class ShareSums
{
    // the study rounds each share, and leaves suppliers of less than one percent out of EU tables
    private const double Lowest = 0.97;
    private const double Highest = 1.03;
    private const int Named = 5;

    private readonly Dictionary<Key, double> _sums = [];

    /// <summary>Adds the shares of some figures.</summary>
    public void Add(ReadOnlySpan<ProductionFigure> figures)
    {
        foreach (var figure in figures)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, new Key(figure.Material, figure.Stage), out _);
            sum += (figure.Share?.Value ?? 0) * (figure.IsBelow ? 0.5 : 1);
        }
    }

    /// <summary>Names the tables whose shares do not add up to about one.</summary>
    public LoadCheck ToCheck()
    {
        // of equal sums those whose rows came first
        var off = _sums.Where(s => s.Value is < Lowest or > Highest).OrderBy(s => s.Value).ToList();
        var named = string.Join(", ", off.Take(Named).Select(s => $"{s.Key.Material} {s.Key.Stage} {s.Value:P0}"));
        return new LoadCheck(
            "share-sums",
            off.Count == 0,
            Blocking: false,
            $"{_sums.Count - off.Count} of {_sums.Count} tables have shares that add up to {Lowest:P0} to {Highest:P0}"
            + (off.Count == 0 ? "." : $"; the others leave suppliers out or are rounded: {named}{(off.Count > Named ? " and more" : "")}."));
    }

    private readonly record struct Key(string Material, string? Stage)
    {
        private const int Places = 1 << 16;

        // a material has two stages at most
        public override int GetHashCode() => TextPlace.Of(Material, Places);
    }
}
