using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Concordances;

/// <summary>Collects the pairs of a concordance, and what had to be repaired or looks odd in them.</summary>
/// <param name="intake">Counts the rows.</param>
internal sealed class LinkIntake(FigureIntake intake)
{
    private readonly GatheredRows<ConcordanceLink> _links = new();
    private readonly Remembered<string?> _relations = new(RevisionNames.Relation);
    private readonly LinkTallies _tallies = new();
    private int _padded;
    private int _blanks;

    /// <summary>Reads a table, in parts.</summary>
    /// <param name="table">The table.</param>
    /// <param name="read">Reads a row into its part.</param>
    /// <param name="period">Reads which two nomenclatures a text names, where rows name them.</param>
    public void Read(
        FigureTable table, Action<FigureRow, LinkPart> read, Func<string, (string From, string To)?>? period = null)
    {
        var periods = new Remembered<(string From, string To)?>(period ?? (static _ => null));
        table.ReadInParts(intake, own => new LinkPart(own, _relations, periods), read, Take);
    }

    /// <summary>A part for rows that come from elsewhere.</summary>
    public LinkPart Begin() => new(intake, _relations, new(static _ => null));

    /// <summary>Takes the pairs of a part.</summary>
    public void Take(LinkPart part)
    {
        _padded += part.Padded;
        _blanks += part.Blanks;
        _links.TakeOver(part.Links);
        _tallies.Absorb(part.Tallies);
    }

    /// <summary>The pairs in the order of the file, when all are there.</summary>
    public ImmutableArray<ConcordanceLink> TakeLinks() => _links.Take();

    /// <summary>How many pairs lead to nomenclatures of some kind, when the checks are made.</summary>
    public int CountTo(Func<string, bool> isOfKind) => _tallies.CountTo(isOfKind);

    /// <summary>What was repaired, in sentences.</summary>
    public IEnumerable<string> Notes()
    {
        if (_padded > 0)
            yield return $"{_padded:N0} codes had lost their leading zero and got it back.";
        if (_blanks > 0)
            yield return $"{_blanks:N0} codes were written with blanks between the digits.";
    }

    /// <summary>Whether pairs are repeated, and whether the relations named fit the pairs; neither blocks.</summary>
    public IEnumerable<LoadCheck> Checks()
    {
        _tallies.Finish();
        var repeated = _tallies.Repeated;
        yield return new LoadCheck(
            "repeated-links",
            repeated == 0,
            Blocking: false,
            repeated == 0 ? "Every pair of codes stands once." : $"Pairs of codes that stand more than once and count once: {repeated:N0}.");
        if (_tallies.Stated == 0)
            yield break;
        var other = _tallies.Other;
        yield return new LoadCheck(
            "relations",
            other == 0,
            Blocking: false,
            other == 0
                ? "The relation named with each pair is that of the pairs."
                : $"Pairs whose relation as named is not that of the pairs, which are followed: {other:N0}.");
    }
}
