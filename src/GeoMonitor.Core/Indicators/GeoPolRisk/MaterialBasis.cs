using GeoMonitor.Core.Indicators.Criticality;

namespace GeoMonitor.Core.Indicators.GeoPolRisk;

/// <summary>What the tonnes of a quantity are tonnes of.</summary>
public enum MassContent
{
    /// <summary>Of the traded good as it stands: ore, concentrate, compound.</summary>
    GrossWeight,

    /// <summary>Of the metal or element in it.</summary>
    MetalContent,
}

/// <summary>
/// What a quantity measures. Production is often in metal content and trade in gross weight; adding them makes an
/// importer with a small mine look riskless.
/// </summary>
/// <param name="Material">The material, such as <c>nickel</c>.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="Content">What the tonnes are tonnes of.</param>
public sealed record MaterialBasis(string Material, MaterialStage Stage, MassContent Content)
{
    /// <summary>Material, stage and content in one line.</summary>
    public override string ToString() =>
        $"{Material}, {(Stage == MaterialStage.Extraction ? "extraction" : "processing")}, in "
        + (Content == MassContent.GrossWeight ? "gross weight" : "metal content");
}

/// <summary>A mass together with what it measures.</summary>
public readonly record struct MaterialQuantity(MaterialBasis Basis, Tonnes Mass);

/// <summary>Masses by economy that all measure the same.</summary>
/// <param name="Basis">What they measure.</param>
/// <param name="Masses">By economy.</param>
public sealed record MaterialQuantities(MaterialBasis Basis, IReadOnlyList<Tonnes> Masses);
