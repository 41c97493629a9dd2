using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Rows;
using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Concordances;

/// <summary>Collects the pairs of a concordance, and what had to be repaired or looks odd in them.</summary>
internal sealed class LinkIntake(FigureIntake intake)
{
    /// <summary>A code has not the form of its nomenclature.</summary>
    public const string BadCode = "bad-code";

    private readonly GatheredRows<ConcordanceLink> _links = new();
    private readonly Dictionary<(string From, string To), PairTally> _tallies = [];
    private readonly Remembered<string?> _relations = new(RevisionNames.Relation);
    private (string From, string To, PairTally Tally) _last = ("", "", new PairTally());
    private int _padded;
    private int _blanks;

    /// <summary>The pairs in the order of the file, when all are there.</summary>
    public ImmutableArray<ConcordanceLink> TakeLinks() => _links.Take();

    /// <summary>Keeps a pair.</summary>
    public void Keep(ConcordanceLink link)
    {
        intake.Keep();
        _links.Add(link);
        // tables go through their nomenclatures one by one
        if (!ReferenceEquals(_last.From, link.FromRevision) || !ReferenceEquals(_last.To, link.ToRevision))
            _last = (link.FromRevision, link.ToRevision, TallyOf(link));
        _last.Tally.Add(link.FromCode, link.ToCode, link.Relation);
    }

    /// <summary>A relation in one spelling; null when none is named.</summary>
    public string? Relation(FigureRow row, string column) => _relations.Of(row[column]);

    /// <summary>Reads a code of the Harmonized System whose leading zero may be lost; null when the row is rejected.</summary>
    public string? Hs(FigureRow row, string column)
    {
        var text = row[column];
        if (Hs6.TryParseLenient(text, out var code, out var padded))
        {
            _padded += padded ? 1 : 0;
            return padded ? code.ToString() : text;
        }

        intake.Reject(RejectReason.BadProductCode, row, column);
        return null;
    }

    /// <summary>Reads a code of the Combined Nomenclature, with blanks inside it or not; null when the row is rejected.</summary>
    public string? Combined(FigureRow row, string column)
    {
        var text = row[column];
        if (Cn8.TryParse(text, out _))
            return text;
        var digits = text.Replace(" ", "", StringComparison.Ordinal);
        if (Cn8.TryParse(digits, out _))
        {
            _blanks++;
            return digits;
        }

        intake.Reject(BadCode, row, column);
        return null;
    }

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
        var order = new KeyOrder();
        foreach (var tally in _tallies.Values)
            tally.Finish(order);
        order.Release();
        var repeated = _tallies.Values.Sum(t => t.Repeated);
        yield return new LoadCheck(
            "repeated-links",
            repeated == 0,
            Blocking: false,
            repeated == 0 ? "Every pair of codes stands once." : $"Pairs of codes that stand more than once and count once: {repeated:N0}.");
        if (_tallies.Values.Sum(t => t.Stated) == 0)
            yield break;
        var other = _tallies.Values.Sum(t => t.Other);
        yield return new LoadCheck(
            "relations",
            other == 0,
            Blocking: false,
            other == 0
                ? "The relation named with each pair is that of the pairs."
                : $"Pairs whose relation as named is not that of the pairs, which are followed: {other:N0}.");
    }

    private PairTally TallyOf(ConcordanceLink link)
    {
        var key = (link.FromRevision, link.ToRevision);
        if (!_tallies.TryGetValue(key, out var tally))
            _tallies.Add(key, tally = new PairTally());
        return tally;
    }
}
