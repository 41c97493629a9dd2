using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Concordances;

/// <summary>Collects the pairs of a concordance, and what had to be repaired or looks odd in them.</summary>
internal sealed class LinkIntake(FigureIntake intake)
{
    /// <summary>A code has not the form of its nomenclature.</summary>
    public const string BadCode = "bad-code";

    private readonly ImmutableArray<ConcordanceLink>.Builder _links = ImmutableArray.CreateBuilder<ConcordanceLink>();
    private int _padded;
    private int _blanks;

    /// <summary>The pairs in the order of the file.</summary>
    public ImmutableArray<ConcordanceLink> Links => _links.ToImmutable();

    /// <summary>Keeps a pair.</summary>
    public void Keep(ConcordanceLink link)
    {
        intake.Keep();
        _links.Add(link);
    }

    /// <summary>Reads a code of the Harmonized System whose leading zero may be lost; null when the row is rejected.</summary>
    public string? Hs(FigureRow row, string column)
    {
        if (Hs6.TryParseLenient(row[column], out var code, out var padded))
        {
            _padded += padded ? 1 : 0;
            return code.ToString();
        }

        intake.Reject(RejectReason.BadProductCode, row, column);
        return null;
    }

    /// <summary>Reads a code of the Combined Nomenclature, with blanks inside it or not; null when the row is rejected.</summary>
    public string? Combined(FigureRow row, string column)
    {
        var text = row[column];
        var digits = text.Replace(" ", "", StringComparison.Ordinal);
        if (Cn8.TryParse(digits, out var code))
        {
            _blanks += digits.Length < text.Length ? 1 : 0;
            return code.ToString();
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
        var repeated = _links.Count - _links.DistinctBy(l => (l.FromRevision, l.FromCode, l.ToRevision, l.ToCode)).Count();
        yield return new LoadCheck(
            "repeated-links",
            repeated == 0,
            Blocking: false,
            repeated == 0 ? "Every pair of codes stands once." : $"Pairs of codes that stand more than once and count once: {repeated:N0}.");
        var targets = _links.GroupBy(l => (l.FromRevision, l.ToRevision, l.FromCode))
            .ToDictionary(g => g.Key, g => g.Select(l => l.ToCode).Distinct(StringComparer.Ordinal).Count());
        var stated = _links.Where(l => l.Relation is not null).ToArray();
        if (stated.Length == 0)
            yield break;

        // only the side that says whether the code is split is compared: tables differ in what the other side counts
        var other = stated.Count(l => l.Relation!.EndsWith('1') != (targets[(l.FromRevision, l.ToRevision, l.FromCode)] == 1));
        yield return new LoadCheck(
            "relations",
            other == 0,
            Blocking: false,
            other == 0
                ? "The relation named with each pair is that of the pairs."
                : $"Pairs whose relation as named is not that of the pairs, which are followed: {other:N0}.");
    }
}
