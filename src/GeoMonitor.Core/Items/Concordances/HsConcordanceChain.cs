namespace GeoMonitor.Core.Items.Concordances;

/// <summary>Concordances between revisions that have no table of their own, by way of those that have.</summary>
public static class HsConcordanceChain
{
    /// <summary>
    /// The concordance between two revisions: a table of the two where there is one, else step by step through the
    /// revisions between them. A step without a table takes the one of the other direction, reversed.
    /// </summary>
    /// <param name="tables">The tables at hand; of two for the same step the first is taken.</param>
    /// <param name="from">The revision that is converted.</param>
    /// <param name="to">The revision that it is converted to.</param>
    /// <exception cref="ArgumentException">The two are one revision.</exception>
    /// <exception cref="InvalidOperationException">No table leads over one of the steps; the message names it.</exception>
    public static Concordance<Hs6, Hs6> Between(
        IReadOnlyList<Concordance<Hs6, Hs6>> tables, HsRevision from, HsRevision to)
    {
        if (from == to)
            throw new ArgumentException($"Figures in {from} need no concordance to {to}.", nameof(to));
        if (Direct(tables, from, to) is { } direct)
            return direct;
        var path = HsRevision.All.Where(r => IsBetween(r, from, to)).ToArray();
        if (from.CompareTo(to) > 0)
            Array.Reverse(path);
        return path.Zip(path.Skip(1), (a, b) => Step(tables, a, b)).Aggregate((first, second) => first.Then(second));
    }

    private static bool IsBetween(HsRevision revision, HsRevision one, HsRevision other) =>
        revision.CompareTo(one) * revision.CompareTo(other) <= 0;

    private static Concordance<Hs6, Hs6>? Direct(
        IReadOnlyList<Concordance<Hs6, Hs6>> tables, HsRevision from, HsRevision to) =>
        tables.FirstOrDefault(t => t.From.Revision == from && t.To.Revision == to);

    private static Concordance<Hs6, Hs6> Step(IReadOnlyList<Concordance<Hs6, Hs6>> tables, HsRevision from, HsRevision to) =>
        Direct(tables, from, to)
        ?? Direct(tables, to, from)?.Reversed()
        ?? throw new InvalidOperationException(
            $"There is no concordance between {from} and {to}: load a table of these two revisions.");
}
