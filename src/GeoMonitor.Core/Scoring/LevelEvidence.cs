namespace GeoMonitor.Core.Scoring;

/// <summary>A price or volume spike, or an export measure, that may raise a level for a time (methodology 11.6) [P].</summary>
/// <param name="Cause">What happened, in a few words with its source.</param>
/// <param name="Date">When it was seen or came into force.</param>
/// <param name="SupplierShare">Share of the supplier whose measure it is, 0..1; null for a spike, which needs none.</param>
public sealed record SupplyShock(string Cause, DateOnly Date, double? SupplierShare)
{
    /// <summary>Whether it counts on a day: not before it happened, not after its time, and not of a small supplier.</summary>
    public bool CountsOn(DateOnly day, LevelCutoffs cutoffs) =>
        Date <= day
        && day < Date.AddMonths(cutoffs.ShockMonths)
        && (SupplierShare is not { } share || share >= cutoffs.ShockSupplierShare);
}

/// <summary>What the level of an item rests on; null = not known, which fires no test and is listed as undecided.</summary>
public sealed record LevelEvidence
{
    /// <summary>Whether the official tests hold in two of three years for EU27 as one importer.</summary>
    public required bool? DependentEuPool { get; init; }

    /// <summary>The same for the economy itself.</summary>
    public required bool? DependentOwn { get; init; }

    /// <summary>How many of the three CDIs pass in the latest complete year, 0..3.</summary>
    public required int? CdisPassed { get; init; }

    /// <summary>Whether concentration rises significantly, after control of the false discovery rate.</summary>
    public bool? SignificantTrend { get; init; }

    /// <summary>Years until the trend reaches the threshold; null when it does not.</summary>
    public double? YearsToThreshold { get; init; }

    /// <summary>I, 0..1.</summary>
    public double? Importance { get; init; }

    /// <summary>Whether the item is on a public list of strategic items.</summary>
    public bool OnPublicList { get; init; }

    /// <summary>T, 0..1.</summary>
    public double? SupplierRisk { get; init; }

    /// <summary>Largest SNI of one foreign economy, 0..1 (methodology 6.5).</summary>
    public double? StrategicNodeIndex { get; init; }

    /// <summary>DF_world, 0..1.</summary>
    public double? DiversionWorld { get; init; }

    /// <summary>Whether one economy's share through the chain is far above its direct share (methodology 6.2).</summary>
    public bool? Hidden { get; init; }

    /// <summary>Largest D_X of one foreign economy, 0..1 (methodology 6.3).</summary>
    public double? PropagatedDependence { get; init; }

    /// <summary>Imports of the latest year in thousand USD.</summary>
    public double? ImportsKusd { get; init; }

    /// <summary>Spikes and export measures, old ones included.</summary>
    public IReadOnlyList<SupplyShock> Shocks { get; init; } = [];

    /// <summary>The day for which shocks are judged.</summary>
    public required DateOnly AsOf { get; init; }
}
