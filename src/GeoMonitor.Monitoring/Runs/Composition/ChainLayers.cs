using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply.Chain;

namespace GeoMonitor.Monitoring.Runs.Composition;

/// <summary>
/// Lays loaded value chains over the bundled one: new segments come beside the bundled, and where a loaded file has shares
/// of a segment, they replace the bundled ones.
/// </summary>
internal static class ChainLayers
{
    /// <summary>The tables with the loaded ones over them, the later over the earlier.</summary>
    public static SupplyChainTables Over(SupplyChainTables bundled, ImmutableArray<ChainFigures> loaded, IEnumerable<ExportRestriction> restrictions)
    {
        var tables = bundled with { Restrictions = [.. restrictions, .. bundled.Restrictions] };
        foreach (var layer in loaded.Select(l => l.Tables))
        {
            var shares = layer.Shares.GroupBy(s => s.Segment).SelectMany(Newest).ToList();
            var replaced = shares.Select(s => s.Segment).ToHashSet();
            tables = tables with
            {
                Segments = [.. tables.Segments.UnionBy(layer.Segments, s => s.Id)],
                Relations = [.. layer.Relations, .. tables.Relations],
                Shares = [.. shares, .. tables.Shares.Where(s => !replaced.Contains(s.Segment))],
                Companies = [.. layer.Companies, .. tables.Companies],
                Links = [.. layer.Links, .. tables.Links],
            };
        }

        return tables;
    }

    /// <summary>The catalogue with the loaded segments that it lacks, so that they can be asked for.</summary>
    public static ItemCatalogue ItemsOver(ItemCatalogue bundled, IEnumerable<ChainFigures> loaded)
    {
        Item[] fresh =
        [
            .. loaded
                .SelectMany(l => l.Tables.Segments.Select(s => (Segment: s, l.Origin)))
                .Where(s => bundled.Find(s.Segment.Id) is null)
                .DistinctBy(s => s.Segment.Id)
                .Select(s => ItemOf(s.Segment, s.Origin)),
        ];
        return fresh.Length == 0 ? bundled : new ItemCatalogue([.. bundled.All, .. fresh], bundled.Meanings);
    }

    // one table a segment: that of the newest year, and of two of one year the one that names more
    private static IEnumerable<ChainShare> Newest(IEnumerable<ChainShare> shares) => shares
        .GroupBy(s => (s.Year, s.Basis))
        .OrderByDescending(t => t.Key.Year?.Value ?? 0)
        .ThenByDescending(t => t.Count())
        .ThenBy(t => t.Key.Basis, StringComparer.Ordinal)
        .First();

    private static Item ItemOf(ChainSegment segment, FigureOrigin origin) => new(
        segment.Id,
        ItemKind.Segment,
        segment.NameEn,
        segment.NameEn,
        Codes: [],
        Revision: null,
        segment.StageGroup,
        Materials: [],
        IsShared: false,
        Tags: ["chips"],
        Ecosystems: [],
        Sources: [origin.ToString()],
        Note: "A step of a loaded value chain; its name is that of the file, in English only.");
}
