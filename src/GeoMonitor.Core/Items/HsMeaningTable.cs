using System.Collections.Frozen;

namespace GeoMonitor.Core.Items;

/// <summary>
/// In which revisions of the Harmonized System a code exists, and with which of them its digits got another meaning.
/// </summary>
/// <remarks>
/// A meaning is the same when the official correlation is one code to the same one code. Immutable and safe for
/// concurrent use. Source: UN Statistics Division, correlation tables HS92 to HS22.
/// </remarks>
public sealed class HsMeaningTable
{
    private readonly FrozenDictionary<Hs6, Meaning> _meanings;

    /// <summary>Makes a table.</summary>
    /// <param name="codes">Each code with the revisions that have it and those with which its meaning changed.</param>
    /// <exception cref="ArgumentException">A code is given twice.</exception>
    public HsMeaningTable(
        IEnumerable<(Hs6 Code, IReadOnlyCollection<HsRevision> Revisions, IReadOnlyCollection<HsRevision> Changes)> codes) =>
        _meanings = codes
            .Select(c => KeyValuePair.Create(c.Code, new Meaning(Mask(c.Revisions), Mask(c.Changes))))
            .ToFrozenDictionary();

    /// <summary>A table that knows nothing: it answers only about one and the same revision.</summary>
    public static HsMeaningTable Empty { get; } = new([]);

    /// <summary>The number of codes known.</summary>
    public int Count => _meanings.Count;

    /// <summary>Whether a revision has a code; false also for a code that no revision has.</summary>
    public bool Exists(Hs6 code, HsRevision revision) =>
        _meanings.TryGetValue(code, out var meaning) && (meaning.Revisions & Bit(revision)) != 0;

    /// <summary>
    /// Whether the digits mean the same goods in two revisions; null when one of the two does not have the code, so
    /// that there is nothing to compare.
    /// </summary>
    public bool? MeansTheSame(Hs6 code, HsRevision one, HsRevision other)
    {
        if (one == other)
            return true;
        if (!Exists(code, one) || !Exists(code, other))
            return null;
        var (older, newer) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        var meaning = _meanings[code];

        // from the revision after the older one up to the newer one; a gap is a change, because a code that was
        // given up and taken again is not the same code
        var steps = (Bit(newer) * 2) - (Bit(older) * 2);
        return (meaning.Revisions & steps) == steps && (meaning.Changes & steps) == 0;
    }

    private static int Mask(IEnumerable<HsRevision> revisions) => revisions.Aggregate(0, (mask, r) => mask | Bit(r));

    private static int Bit(HsRevision revision)
    {
        for (var i = 0; i < HsRevision.All.Count; i++)
        {
            if (HsRevision.All[i] == revision)
                return 1 << i;
        }

        throw new ArgumentOutOfRangeException(nameof(revision), revision, "No revision of the Harmonized System.");
    }

    private readonly record struct Meaning(int Revisions, int Changes);
}
