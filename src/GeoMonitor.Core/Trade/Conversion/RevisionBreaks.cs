using System.Collections.Immutable;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Trade.Conversion;

/// <summary>
/// The years in which a series of one revision may jump because the world began to report in a newer one. A jump there
/// is a matter of codes until something else shows that it is trade.
/// </summary>
public static class RevisionBreaks
{
    /// <summary>The years in which revisions newer than that of a series came into force, ascending.</summary>
    /// <param name="revision">The revision of the codes of the series.</param>
    /// <param name="first">The first year of the series: a break in it has nothing before it, so it is none.</param>
    /// <param name="last">The last year of the series.</param>
    public static ImmutableArray<Year> Of(HsRevision revision, Year first, Year last) =>
    [
        .. HsRevision.All
            .Where(r => r.CompareTo(revision) > 0 && r.InForceFrom > first.Value && r.InForceFrom <= last.Value)
            .Select(r => new Year(r.InForceFrom)),
    ];

    /// <summary>
    /// The years in which a product of a series may jump: by its code, and of a converted series every year of a new
    /// revision, because what was converted may have changed where the code did not.
    /// </summary>
    public static ImmutableArray<Year> Of(SeriesKey series, Hs6 code, HsMeaningTable meanings, Year first, Year last)
    {
        if (series.ConvertedFrom is not { } from)
            return Of(code, series.Revision, meanings, first, last);
        var older = from.CompareTo(series.Revision) < 0 ? from : series.Revision;
        return Of(older, first, last);
    }

    /// <summary>
    /// Those of them in which a code changed: where the newer revision does not have it, or gave its digits another
    /// meaning. A code that every revision kept one to one has no break.
    /// </summary>
    /// <param name="code">The code, in the revision of the series.</param>
    /// <param name="revision">The revision of the codes of the series.</param>
    /// <param name="meanings">What the digits mean in each revision; for a code it lacks, every year is a break.</param>
    /// <param name="first">The first year of the series.</param>
    /// <param name="last">The last year of the series.</param>
    public static ImmutableArray<Year> Of(Hs6 code, HsRevision revision, HsMeaningTable meanings, Year first, Year last)
    {
        var breaks = ImmutableArray.CreateBuilder<Year>();
        var before = revision;
        foreach (var year in Of(revision, first: new Year(revision.InForceFrom - 1), last))
        {
            var next = HsRevision.All.Single(r => r.InForceFrom == year.Value);
            if (year > first && meanings.MeansTheSame(code, before, next) != true)
                breaks.Add(year);
            before = next;
        }

        return breaks.ToImmutable();
    }
}
