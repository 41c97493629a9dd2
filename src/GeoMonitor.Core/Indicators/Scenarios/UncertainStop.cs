namespace GeoMonitor.Core.Indicators.Scenarios;

/// <summary>A stop of deliveries whose shares, diversion and stock are not known exactly (methodology 12.1 with 12.3) [P].</summary>
/// <param name="Stop">The stop as it is thought to be; its supplier share, diversion and stock are drawn instead.</param>
/// <param name="Shares">The supplier shares of the importer, as uncertain as their data grade says.</param>
/// <param name="Supplier">Which of the suppliers stops.</param>
/// <param name="Diversion">What others can deliver in addition a year, zero or more.</param>
/// <param name="Stock">The stock at the start, zero or more.</param>
public sealed record UncertainStop(
    SupplyStop Stop, ShareUncertainty Shares, int Supplier, TriangularRange Diversion, TriangularRange Stock)
{
    /// <summary>One draw of the stop.</summary>
    public SupplyStop Draw(Random random) => Stop with
    {
        SupplierShare = Math.Min(1, Shares.Draw(random)[Supplier]),
        Diversion = Diversion.Draw(random),
        Stock = Stock.Draw(random),
    };

    /// <summary>The unmet part of use, u, over many draws; show the point value beside it.</summary>
    /// <param name="years">The time looked at, above 0.</param>
    /// <param name="draws">How many draws.</param>
    /// <param name="seed">Where they start; the same seed gives the same answer on any number of threads.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is out of range.</exception>
    public DrawSummary UnmetPart(double years, int draws, ulong seed)
    {
        // refused here with its own message rather than from inside a parallel loop
        _ = DirectLoss.After(Stop, years);
        Require(this);
        return DrawSummary.Of(draws, seed, random => DirectLoss.After(Draw(random), years).UnmetPart);
    }

    private static void Require(UncertainStop stop)
    {
        if (stop.Diversion.Low < 0 || stop.Stock.Low < 0)
            throw new ArgumentOutOfRangeException(nameof(stop), "Diversion and stock are zero or more.");
        if (stop.Supplier < 0 || stop.Supplier >= stop.Shares.Suppliers)
            throw new ArgumentOutOfRangeException(nameof(stop), stop.Supplier, $"There are {stop.Shares.Suppliers} suppliers, counted from 0.");
    }
}
