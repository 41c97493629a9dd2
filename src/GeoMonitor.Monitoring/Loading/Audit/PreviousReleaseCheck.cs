using GeoMonitor.Core.Loading;
using static GeoMonitor.Monitoring.Loading.Audit.AuditText;

namespace GeoMonitor.Monitoring.Loading.Audit;

/// <summary>
/// What a new release changes of the years that the last one has: in total, by product and by economy. Revisions are
/// normal; a release in which much has changed is to be looked at before it answers questions.
/// </summary>
internal static class PreviousReleaseCheck
{
    public const string Name = "previous-release";

    /// <summary>Holds the years of the file against those of the last release.</summary>
    /// <param name="previous">The last release, to stand in the sentence; null when there is none.</param>
    /// <param name="changes">What changed of each year that both have.</param>
    /// <param name="limits">From where on it fails.</param>
    /// <param name="isExtract">Whether the file is an extract: a change of reach may then be behind it, and it is not refused.</param>
    public static LoadCheck Of(
        string? previous, IReadOnlyCollection<ReleaseChange> changes, AuditLimits limits, bool isExtract)
    {
        if (previous is null || changes.Count == 0)
            return new LoadCheck(Name, Passed: true, Blocking: false, "No earlier release of these years is in the archive.");
        var worst = changes.MaxBy(c => c.Size)!;
        var most = changes.MaxBy(c => c.ChangedShare)!;
        var economies = most.EconomyShare is { } share ? $" and {Percent(share)} of economies" : "";
        return new LoadCheck(
            Name,
            most.ChangedShare <= limits.MaxChangedShare && worst.Size <= 1 + limits.ChangeTolerance,
            Blocking: worst.Size > limits.RefuseFactor && worst.Goods.AreMany && !isExtract,
            $"Against {previous} the value of {worst.Year} is {Number(worst.Goods.Factor ?? 1)} times as high ({worst.Goods.Products:N0} products that both have), the "
            + $"largest of {changes.Count} changes (a factor of {Number(limits.RefuseFactor)} refuses the file); of {most.Year} {Percent(most.ProductShare)} of the value "
            + $"is of products{economies} that changed by more than {Percent(limits.ChangeTolerance)}, {Percent(limits.MaxChangedShare)} is "
            + $"expected at most{First(most.Examples)}.");
    }
}
