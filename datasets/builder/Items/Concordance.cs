using System.Collections.Immutable;
using GeoMonitor.Core.Items;
using GeoMonitor.Datasets.Builder.Tables;

namespace GeoMonitor.Datasets.Builder.Items;

/// <summary>Which code of one revision became which code of the next, from 1992 to 2022.</summary>
internal sealed class Concordance
{
    private readonly Dictionary<(HsRevision, Hs6), List<Hs6>> _later = [];
    private readonly Dictionary<(HsRevision, Hs6), List<Hs6>> _earlier = [];
    private readonly Dictionary<HsRevision, SortedSet<Hs6>> _codes = HsRevision.All.ToDictionary(r => r, _ => new SortedSet<Hs6>());
    private readonly HashSet<(HsRevision Older, Hs6 Code)> _unchanged = [];

    public Concordance(SourceTable table)
    {
        foreach (var row in table.Rows)
        {
            // the table goes on into an older nomenclature whose codes are not of the Harmonized System
            var years = row["adjustment"].Split(" to ");
            if (!HsRevision.All.Any(r => r.InForceFrom.ToString() == years[1]))
                continue;
            var older = HsRevision.All.Single(r => r.InForceFrom.ToString() == years[1]);
            var newer = HsRevision.All.Single(r => r.InForceFrom.ToString() == years[0]);
            Add(older, Code(row, "code.before"), newer, Code(row, "code.after"), row["Relationship"]);
        }
    }

    /// <summary>Today's nomenclature.</summary>
    public static HsRevision Today { get; } = HsRevision.All[^1];

    /// <summary>Every code that some revision knows.</summary>
    public IEnumerable<Hs6> AllCodes => _codes.Values.SelectMany(c => c).Distinct().Order();

    /// <summary>Whether a revision has a code.</summary>
    public bool Has(HsRevision revision, Hs6 code) => _codes[revision].Contains(code);

    /// <summary>Whether a code that both revisions have means the same from one revision to the next.</summary>
    public bool IsUnchangedAfter(HsRevision older, Hs6 code) => _unchanged.Contains((older, code));

    /// <summary>Today's codes that hold goods of a code of an older revision.</summary>
    public ImmutableArray<Hs6> Forward(HsRevision revision, Hs6 code)
    {
        IEnumerable<Hs6> codes = [code];
        foreach (var step in HsRevision.All.Where(r => r.CompareTo(revision) >= 0 && r != Today))
            codes = codes.SelectMany(c => _later.GetValueOrDefault((step, c)) ?? []).Distinct();
        return [.. codes.Order()];
    }

    /// <summary>The codes of an older revision that held goods of a code of today.</summary>
    public ImmutableArray<Hs6> Backward(HsRevision revision, Hs6 today)
    {
        IEnumerable<Hs6> codes = [today];
        foreach (var step in HsRevision.All.Where(r => r.CompareTo(revision) > 0).Reverse())
            codes = codes.SelectMany(c => _earlier.GetValueOrDefault((step, c)) ?? []).Distinct();
        return [.. codes.Order()];
    }

    // a number in the source, so the zeros in front are gone
    private static Hs6 Code(SourceRow row, string column) => Hs6.Parse(row[column].PadLeft(6, '0'));

    private void Add(HsRevision older, Hs6 before, HsRevision newer, Hs6 after, string relationship)
    {
        _codes[older].Add(before);
        _codes[newer].Add(after);
        Link(_later, (older, before), after);
        Link(_earlier, (newer, after), before);
        if (before == after && relationship == "1:1")
            _unchanged.Add((older, before));
    }

    private static void Link(Dictionary<(HsRevision, Hs6), List<Hs6>> links, (HsRevision, Hs6) from, Hs6 to)
    {
        if (!links.TryGetValue(from, out var list))
            links[from] = list = [];
        if (!list.Contains(to))
            list.Add(to);
    }
}
