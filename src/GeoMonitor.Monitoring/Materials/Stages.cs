using System.Collections.Immutable;
using GeoMonitor.Core.Indicators.Criticality;

namespace GeoMonitor.Monitoring.Materials;

/// <summary>The words for the stages of a material.</summary>
internal static class Stages
{
    /// <summary>Both stages, in the order of the chain.</summary>
    public static ImmutableArray<MaterialStage> All { get; } = [MaterialStage.Extraction, MaterialStage.Processing];

    /// <summary>The word of an identifier.</summary>
    public static string Slug(MaterialStage stage) => stage == MaterialStage.Extraction ? "extraction" : "processing";

    /// <summary>The Dutch word.</summary>
    public static string Dutch(MaterialStage stage) => stage == MaterialStage.Extraction ? "winning" : "verwerking";
}
