using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Runs.Differences;

/// <summary>What moved between two runs for an economy in a year, and which inputs moved it.</summary>
/// <param name="Run">The run asked about.</param>
/// <param name="Against">The run it is compared with.</param>
/// <param name="Economy">Code of the economy.</param>
/// <param name="Year">The year.</param>
/// <param name="Inputs">What went into one run and not into the other.</param>
/// <param name="Notes">What to know before using it, such as figures that are not kept.</param>
/// <param name="Compared">Dependencies that were compared.</param>
/// <param name="Items">Those that differ: levels first, then by how far the score moved.</param>
public sealed record RunDifference(
    string Run,
    string Against,
    string Economy,
    int Year,
    InputChanges Inputs,
    ImmutableArray<string> Notes,
    int Compared,
    ImmutableArray<DependencyDifference> Items)
{
    /// <summary>Compares two runs.</summary>
    /// <param name="before">The run to compare with.</param>
    /// <param name="after">The run asked about.</param>
    /// <param name="economy">The economy.</param>
    /// <param name="yearBefore">The year in the run to compare with.</param>
    /// <param name="yearAfter">The year in the run asked about; the same unless the question is what is latest in each.</param>
    /// <param name="archive">The archive.</param>
    /// <param name="cancellation">Stops between two items.</param>
    internal static RunDifference Between(
        ReopenedRun before,
        ReopenedRun after,
        Economy economy,
        Year yearBefore,
        Year yearAfter,
        ITradeArchive archive,
        CancellationToken cancellation = default)
    {
        var inputs = InputChanges.Between(before, after, archive);
        var causes = new DifferenceCauses(inputs, archive);
        var differences = new List<DependencyDifference>();
        ItemId[] items = [.. before.View.Products.Keys.Union(after.View.Products.Keys).Order()];
        var compared = 0;
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            var (old, now) = (before.View.Products.GetValueOrDefault(item), after.View.Products.GetValueOrDefault(item));
            var (then, today) = (SideOf(before.View, old, economy, yearBefore), SideOf(after.View, now, economy, yearAfter));
            compared += then is null && today is null ? 0 : 1;
            if (Compare(economy, (now ?? old)!.Item, then, today, d => causes.Of(old, now, d)) is { } difference)
                differences.Add(difference);
        }

        return new RunDifference(
            after.Record.Id,
            before.Record.Id,
            economy.Code.Value,
            yearAfter.Value,
            inputs,
            [.. NotesOf(before), .. NotesOf(after)],
            compared,
            [
                .. differences
                    .OrderByDescending(d => Math.Abs(DifferenceFields.Severity(d.After) - DifferenceFields.Severity(d.Before)))
                    .ThenByDescending(d => Math.Abs((d.After?.Gross ?? 0) - (d.Before?.Gross ?? 0)))
                    .ThenBy(d => d.Item, StringComparer.Ordinal),
            ]);
    }

    private static DependencyDifference? Compare(
        Economy economy, Item item, DependencySide? before, DependencySide? after, Func<ImmutableArray<string>, ImmutableArray<string>> causes)
    {
        if (before is null && after is null)
            return null;
        var differing = before is not null && after is not null
            ? DifferenceFields.Differing(before, after)
            : [DifferenceFields.Level, DifferenceFields.Score];
        if (differing.IsEmpty)
            return null;
        var word = before is null ? "new" : after is null ? "gone" : DifferenceFields.Word(before, after, differing);
        return new DependencyDifference(
            economy.Code.Value, item.Id.Value, item.NameEn, word, differing, causes(differing), before, after);
    }

    private static DependencySide? SideOf(RunView run, ProductSeries? product, Economy economy, Year year) =>
        product is null || product.StateOf(year) == YearState.Absent
            ? null
            : DependencySide.Of(DependencyRanking.RowOf(
                run, product, economy, year, View.Reported, run.Assess(product, economy, year)));

    private static IEnumerable<string> NotesOf(ReopenedRun run)
    {
        if (!run.SameFigures)
        {
            yield return $"The run {run.Record.Id} used other bundled figures, of which only a digest is kept: its levels and scores are those of its own "
                + "trade indicators with the figures of today.";
        }

        if (!run.SameParameters)
            yield return $"The parameters of the run {run.Record.Id} are of an older layout that cannot be read: its levels are those of today's parameters.";
    }
}
