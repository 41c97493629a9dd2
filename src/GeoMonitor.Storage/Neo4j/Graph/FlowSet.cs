namespace GeoMonitor.Storage.Neo4j.Graph;

/// <summary>The flows of an item in a year, with the digest by which they are known again.</summary>
/// <param name="Rows">The flows.</param>
internal sealed record FlowSet(FlowRows Rows)
{
    /// <summary>Its identifier.</summary>
    public string Id { get; } = $"{Rows.Of.Item}|{Rows.Of.Year}";

    /// <summary>SHA-256 over series and figures.</summary>
    public string Digest { get; } = Rows.Digest();
}

/// <summary>Some rows of a set.</summary>
internal readonly record struct FlowSlice(FlowSet Set, int First, int Count)
{
    /// <summary>Whether the last row of the set is among them.</summary>
    public bool IsLast => First + Count == Set.Rows.Count;

    /// <summary>The next rows of some sets, at most so many, from a place on.</summary>
    /// <param name="sets">The sets.</param>
    /// <param name="from">Set and row to begin with; where the next batch begins afterwards.</param>
    /// <param name="most">How many rows at the most.</param>
    public static List<FlowSlice> Next(IReadOnlyList<FlowSet> sets, ref (int Set, int Row) from, int most)
    {
        var slices = new List<FlowSlice>();
        for (var room = most; from.Set < sets.Count && (room > 0 || sets[from.Set].Rows.Count == 0);)
        {
            var set = sets[from.Set];
            var count = Math.Min(room, set.Rows.Count - from.Row);
            var slice = new FlowSlice(set, from.Row, count);
            slices.Add(slice);
            room -= count;
            from = slice.IsLast ? (from.Set + 1, 0) : (from.Set, from.Row + count);
        }

        return slices;
    }
}
