using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Items.Concordances;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Conversions;

/// <summary>The concordances between revisions of the Harmonized System that were loaded.</summary>
public sealed class ConcordanceShelf(IFigureArchive archive)
{
    /// <summary>
    /// Every table between two revisions, those that need fewest assumptions first and of equal ones the last loaded first.
    /// </summary>
    public ImmutableArray<Concordance<Hs6, Hs6>> All() =>
    [
        .. archive.ActiveFigures()
            .Select(d => d.Figures)
            .OfType<ConcordanceFigures>()
            .Reverse()
            .SelectMany(f => f.BetweenRevisions())
            .OrderBy(t => t.Splits.Count(s => s.Value.Basis == WeightBasis.Assumed)),
    ];

    /// <summary>The concordance between two revisions, over as many steps as needed.</summary>
    /// <exception cref="MonitorProblemException">
    /// The two are one revision, or no loaded table leads over one of the steps; the message names it.
    /// </exception>
    public Concordance<Hs6, Hs6> Between(HsRevision from, HsRevision to)
    {
        try
        {
            return HsConcordanceChain.Between(All(), from, to);
        }
        catch (Exception none) when (none is InvalidOperationException or ArgumentException)
        {
            throw new MonitorProblemException(ProblemKind.Unavailable, "no-concordance", none.Message, "revision");
        }
    }
}
