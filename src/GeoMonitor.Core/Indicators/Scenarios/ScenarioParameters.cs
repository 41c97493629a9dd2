namespace GeoMonitor.Core.Indicators.Scenarios;

/// <summary>What a scenario assumes where no data say it (methodology 12) [P].</summary>
/// <param name="Elasticity">sigma of the medium run; default .35.</param>
/// <param name="ElasticityLow">The least sigma that is drawn; default .2.</param>
/// <param name="ElasticityHigh">The largest; default .5.</param>
/// <param name="SpareLow">The least part of the spare capacity that is really there; default .5.</param>
/// <param name="SpareHigh">The largest, 1 = as estimated; default 1.5.</param>
/// <param name="StockLow">The least part of the stock that is really there; default .75.</param>
/// <param name="StockHigh">The largest; default 1.25.</param>
public sealed record ScenarioParameters(
    double Elasticity,
    double ElasticityLow,
    double ElasticityHigh,
    double SpareLow,
    double SpareHigh,
    double StockLow,
    double StockHigh)
{
    /// <summary>The parameters that ship with the product, and of runs from before there were any.</summary>
    public static ScenarioParameters Default { get; } = new(.35, .2, .5, .5, 1.5, .75, 1.25);

    /// <summary>Whether every range ascends around its middle and nothing is negative.</summary>
    public bool IsSensible =>
        ElasticityLow > 0 && ElasticityLow <= Elasticity && Elasticity <= ElasticityHigh && ElasticityHigh < 1
        && SpareLow is >= 0 and <= 1 && SpareHigh is >= 1 and <= 10
        && StockLow is >= 0 and <= 1 && StockHigh is >= 1 and <= 10;
}
