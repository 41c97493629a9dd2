using System.Collections.Immutable;
using GeoMonitor.Core.Figures;

namespace GeoMonitor.Core.Items.Concordances;

/// <summary>Makes concordances of the pairs of a loaded table.</summary>
/// <remarks>
/// Where the table gives a weight for every pair of a code, these are taken; otherwise the code is split in equal parts.
/// A code that the table says has no counterpart is left out, so that it is reported as unmatched. Codes with another
/// form than those of their nomenclature are refused: the readers let none pass.
/// </remarks>
public static class ConcordanceReading
{
    /// <summary>The concordances between revisions of the Harmonized System, one for each two revisions in the table.</summary>
    /// <exception cref="FormatException">A code is none of the Harmonized System.</exception>
    /// <exception cref="ArgumentException">The weights of a code do not sum to one.</exception>
    public static ImmutableArray<Concordance<Hs6, Hs6>> BetweenRevisions(this ConcordanceFigures figures) =>
    [
        .. figures.Rows
            .GroupBy(r => (r.FromRevision, r.ToRevision))
            .Where(g => HsRevision.TryParse(g.Key.FromRevision, out _) && HsRevision.TryParse(g.Key.ToRevision, out _))
            .Select(g => Make(figures, g, Revision(g.Key.FromRevision), Revision(g.Key.ToRevision), Hs6.Parse, Hs6.Parse)),
    ];

    /// <summary>The concordances from a year of the Combined Nomenclature to a revision of the Harmonized System.</summary>
    /// <exception cref="FormatException">A code has not the form of its nomenclature.</exception>
    public static ImmutableArray<Concordance<Cn8, Hs6>> FromCombined(this ConcordanceFigures figures) =>
    [
        .. figures.Rows
            .GroupBy(r => (r.FromRevision, r.ToRevision))
            .Where(g => YearOf(g.Key.FromRevision) is not null && HsRevision.TryParse(g.Key.ToRevision, out _))
            .Select(g => Make(
                figures,
                g,
                Nomenclature.Combined(YearOf(g.Key.FromRevision)!.Value),
                Revision(g.Key.ToRevision),
                Cn8.Parse,
                Hs6.Parse)),
    ];

    /// <summary>The concordances from revisions of the Harmonized System to the Broad Economic Categories.</summary>
    /// <exception cref="FormatException">A code has not the form of its nomenclature.</exception>
    public static ImmutableArray<Concordance<Hs6, BecCategory>> ToBroadCategories(this ConcordanceFigures figures) =>
    [
        .. figures.Rows
            .GroupBy(r => (r.FromRevision, r.ToRevision))
            .Where(g => HsRevision.TryParse(g.Key.FromRevision, out _) && g.Key.ToRevision == Nomenclature.Bec4.Name)
            .Select(g => Make(figures, g, Revision(g.Key.FromRevision), Nomenclature.Bec4, Hs6.Parse, BecCategory.Parse)),
    ];

    private static Concordance<TFrom, TTo> Make<TFrom, TTo>(
        ConcordanceFigures figures,
        IEnumerable<ConcordanceLink> links,
        Nomenclature from,
        Nomenclature to,
        Func<string, TFrom> parseFrom,
        Func<string, TTo> parseTo)
        where TFrom : struct, IComparable<TFrom>
        where TTo : struct, IComparable<TTo> => new(
        $"{figures.Origin} ({from} to {to})",
        from,
        to,
        links
            .Where(l => l.ToCode.Length > 0)
            .GroupBy(l => l.FromCode, StringComparer.Ordinal)
            .Select(g => KeyValuePair.Create(parseFrom(g.Key), Split([.. g.DistinctBy(l => l.ToCode, StringComparer.Ordinal)], parseTo))));

    private static CodeSplit<TTo> Split<TTo>(ConcordanceLink[] links, Func<string, TTo> parse)
        where TTo : struct, IComparable<TTo> =>
        links.Length == 1 || links.Any(l => l.Weight is null)
            ? CodeSplit.Equal([.. links.Select(l => parse(l.ToCode))])
            : new CodeSplit<TTo>(links.Select(l => new CodeWeight<TTo>(parse(l.ToCode), l.Weight!.Value)), WeightBasis.Stated);

    private static Nomenclature Revision(string name) => Nomenclature.Of(HsRevision.Parse(name));

    private static Year? YearOf(string nomenclature) =>
        nomenclature.StartsWith("CN", StringComparison.Ordinal) && Year.TryParse(nomenclature.AsSpan(2), out var year) ? year : null;
}
