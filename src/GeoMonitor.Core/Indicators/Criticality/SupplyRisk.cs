namespace GeoMonitor.Core.Indicators.Criticality;

/// <summary>Which supply a figure rests on.</summary>
public enum SupplyData
{
    /// <summary>Global supply and EU sourcing, weighted with import reliance.</summary>
    Both,

    /// <summary>Global supply only, because EU sourcing is not known or poor.</summary>
    GlobalOnly,

    /// <summary>EU sourcing only, for materials of local markets.</summary>
    EuOnly,
}

/// <summary>What the supply risk of one stage is made of; null = not known.</summary>
/// <param name="HhiGlobal">HHI_WGI,t over global supply, 0 or more.</param>
/// <param name="HhiEu">HHI_WGI,t over EU sourcing (domestic production plus imports), 0 or more.</param>
/// <param name="ImportReliance">IR, 0..1.</param>
/// <param name="RecyclingInputRate">EoL-RIR, 0..1.</param>
/// <param name="SubstitutionIndex">SI_SR, 0..1, 1 = no substitute.</param>
/// <param name="LocalMarket">Whether only EU sourcing is to be used.</param>
public sealed record SupplyRiskInputs(
    double? HhiGlobal,
    double? HhiEu,
    double? ImportReliance,
    double RecyclingInputRate,
    double SubstitutionIndex,
    bool LocalMarket = false);

/// <summary>Supply risk of one stage by the EU critical raw materials method (methodology 3) [V].</summary>
/// <param name="Value">SR, 0 or more, unrounded; critical from 1.0.</param>
/// <param name="Data">Which supply it rests on.</param>
public readonly record struct SupplyRisk(double Value, SupplyData Data)
{
    /// <summary>
    /// SR = [H_GS IR/2 + H_EU (1 - IR/2)] (1 - EoL_RIR) SI_SR; with H_GS or H_EU alone where the other is not known.
    /// </summary>
    /// <remarks>
    /// Without import reliance the two cannot be weighted, so global supply alone counts. Source: EC Guidelines 2017
    /// doi 10.2873/769526; unchanged in 2020 and 2023.
    /// </remarks>
    /// <returns>Null when no supply is known; for a local market, when EU sourcing is not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is out of range.</exception>
    public static SupplyRisk? Of(SupplyRiskInputs inputs)
    {
        Require(inputs.HhiGlobal is null or >= 0, "HHI_WGI,t of global supply is zero or more");
        Require(inputs.HhiEu is null or >= 0, "HHI_WGI,t of EU sourcing is zero or more");
        Require(inputs.ImportReliance is null or (>= 0 and <= 1), "import reliance lies between 0 and 1");
        Require(inputs.RecyclingInputRate is >= 0 and <= 1, "EoL-RIR lies between 0 and 1");
        Require(inputs.SubstitutionIndex is >= 0 and <= 1, "SI_SR lies between 0 and 1");
        var kept = (1 - inputs.RecyclingInputRate) * inputs.SubstitutionIndex;
        return inputs switch
        {
            { LocalMarket: true, HhiEu: { } eu } => new(eu * kept, SupplyData.EuOnly),
            { LocalMarket: true } => null,
            { HhiGlobal: { } world, HhiEu: { } eu, ImportReliance: { } reliance } =>
                new(((world * reliance / 2) + (eu * (1 - (reliance / 2)))) * kept, SupplyData.Both),
            { HhiGlobal: { } world } => new(world * kept, SupplyData.GlobalOnly),
            { HhiEu: { } eu } => new(eu * kept, SupplyData.EuOnly),
            _ => null,
        };
    }

    private static void Require(bool kept, string rule)
    {
        if (!kept)
            throw new ArgumentOutOfRangeException(nameof(rule), $"A figure of the supply risk is out of range: {rule}.");
    }
}
