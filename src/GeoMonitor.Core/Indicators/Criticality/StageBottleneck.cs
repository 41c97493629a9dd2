namespace GeoMonitor.Core.Indicators.Criticality;

/// <summary>A stage of a material.</summary>
public enum MaterialStage
{
    /// <summary>Mining or harvesting: ores, concentrates, brines.</summary>
    Extraction,

    /// <summary>Smelting, refining, separation: metals, oxides, salts.</summary>
    Processing,
}

/// <summary>The supply risk of a material: that of its riskier stage (methodology 3) [V].</summary>
/// <param name="SupplyRisk">The higher supply risk.</param>
/// <param name="Stage">The stage that has it; extraction when both are equal.</param>
/// <param name="BothStagesKnown">False when the other stage could not be computed and may be riskier.</param>
public readonly record struct StageBottleneck(SupplyRisk SupplyRisk, MaterialStage Stage, bool BothStagesKnown)
{
    /// <summary>The riskier stage; null when neither is known.</summary>
    public static StageBottleneck? Of(SupplyRisk? extraction, SupplyRisk? processing) => (extraction, processing) switch
    {
        ({ } e, { } p) => p.Value > e.Value ? new(p, MaterialStage.Processing, true) : new(e, MaterialStage.Extraction, true),
        ({ } e, null) => new(e, MaterialStage.Extraction, false),
        (null, { } p) => new(p, MaterialStage.Processing, false),
        _ => null,
    };
}
