using System.Globalization;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Chips;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Graph.Tests.Chips;

/// <summary>The open tables of the chip chain, as the fact folder has them.</summary>
internal static class ChipFacts
{
    private static readonly Lazy<ChipChain> Read = new(ReadChain);

    public static ChipChain Chain => Read.Value;

    private static ChipChain ReadChain() => ChipChain.Of(
        Rows("chips_open_segments.csv").Select(r => new ChipSegment(r["segment_id"], r["name"], r["is_aggregate"] == "yes")),
        Rows("chips_open_edges.csv").Select(r => new ChipRelation(
            r["from_id"], r["to_id"], r["relation"], r["essential"] == "yes", EvidenceOf(r))),
        Rows("chips_open_shares.csv").Where(r => r["is_primary"] == "yes").Select(r => new ChipShare(
            r["segment_id"],
            Enum.Parse<ChipShareKind>(r["row_type"], ignoreCase: true),
            r["country_iso3"],
            r["company"].Length == 0 ? null : r["company"],
            r["share_pct"].Length == 0 ? null : double.Parse(r["share_pct"], CultureInfo.InvariantCulture) / 100,
            Year.TryParse(r["year"], out var year) ? year : null,
            EvidenceOf(r))),
        EconomyTable.Default);

    private static Evidence EvidenceOf(Dictionary<string, string> row) =>
        new(row["source_id"].Length == 0 ? "definition" : row["source_id"], Evidence.ParseConfidence(row["confidence"]));

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadLines(SharedMaterial.PathOf("facts/" + file)).Select(Cells).ToList();
        return lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(c => c.First, c => c.Second));
    }

    private static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        foreach (var c in line)
        {
            quoted ^= c == '"';
            if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c != '"')
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
