using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Balance;

/// <summary>
/// What of a supply others could not take over, 1 - DF, in the three cases of diversion (methodology 7 and 8.1): what an
/// interruption costs the other side (Hirschman's influence effect).
/// </summary>
/// <param name="OnlyImporterHit">This importer alone is hit and gets all spare capacity, 0..1.</param>
/// <param name="Rationed">Others buy as before and it gets its usual part of the spare capacity, 0..1.</param>
/// <param name="World">The supplier stops for all, and all compete, 0..1; null when too few years show what others can deliver.</param>
public sealed record Irreplaceable(double OnlyImporterHit, double Rationed, double? World);

/// <summary>The same with why it is not known.</summary>
/// <param name="Value">Null when capacity in tonnes is not known.</param>
/// <param name="Reason">Why it, or its last case, is null; null when neither is.</param>
internal sealed record Replaceability(Irreplaceable? Value, string? Reason)
{
    // of a flow that mostly has no quantity the loss in tonnes would come out too small, and others too able
    private const double LeastKnown = 0.9;

    /// <summary>Whether others could take over from a supplier, or from several that count as one.</summary>
    public static Replaceability Of(
        RunView run, ProductSeries product, Economy importer, IReadOnlyCollection<ushort> suppliers, Year year, View view)
    {
        if (view == View.Origin)
            return new(null, "NO_TONNES_BY_ORIGIN: origins are known in value alone.");
        if (!run.KeepsFlows(product))
            return new(null, "YEARS_NOT_KEPT: the series is too large to keep its years in memory.");
        var finding = SupplierDiversion.Of(run, product, importer, year, suppliers);
        if (finding.Diversion is not { } loss)
            return new(null, finding.Reason);
        if (loss.LossKnown < LeastKnown)
            return new(null, "QUANTITY_UNKNOWN: too little of what they deliver has a quantity.");
        return new(
            new Irreplaceable(1 - loss.Feasible.OnlyImporterHit, 1 - loss.Feasible.Rationed, finding.World is { } world ? 1 - world : null),
            finding.Reason);
    }
}
