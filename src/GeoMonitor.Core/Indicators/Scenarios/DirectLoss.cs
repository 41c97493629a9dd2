namespace GeoMonitor.Core.Indicators.Scenarios;

/// <summary>A stop of deliveries to one importer (methodology 12.1); amounts in one unit, times in years.</summary>
/// <param name="Imports">M, imports of the item a year.</param>
/// <param name="SupplierShare">s_X, the supplier's share in them, 0..1.</param>
/// <param name="BannedPart">b, the part of its deliveries that stops, 0..1.</param>
/// <param name="AnnualUse">Use of the item a year, above 0.</param>
/// <param name="Diversion">Div, what others can deliver in addition a year.</param>
/// <param name="Stock">The stock at the start.</param>
/// <param name="RampUpYears">How long it takes until the others deliver.</param>
public sealed record SupplyStop(
    double Imports, double SupplierShare, double BannedPart, double AnnualUse, double Diversion, double Stock, double RampUpYears = 0);

/// <summary>What a stop costs within a time.</summary>
/// <param name="Loss">b M_X h, what does not arrive.</param>
/// <param name="Shortfall">What neither others nor the stock make up.</param>
/// <param name="UnmetPart">u, the shortfall as a part of use in that time, 0..1.</param>
public readonly record struct DirectLoss(double Loss, double Shortfall, double UnmetPart)
{
    /// <summary>loss = b M s_X h; shortfall = max(0, loss - Div (h - delay) - Stock); u = shortfall/(use h).</summary>
    /// <param name="stop">The stop.</param>
    /// <param name="years">h, the time looked at, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is out of range.</exception>
    public static DirectLoss After(SupplyStop stop, double years)
    {
        Require(stop);
        if (!(years > 0))
            throw new ArgumentOutOfRangeException(nameof(years), years, "The time is above 0 years.");
        var loss = stop.BannedPart * stop.Imports * stop.SupplierShare * years;
        var diverted = stop.Diversion * Math.Max(0, years - stop.RampUpYears);
        var shortfall = Math.Max(0, loss - diverted - stop.Stock);
        return new(loss, shortfall, Math.Min(1, shortfall / (stop.AnnualUse * years)));
    }

    /// <summary>
    /// Days until the stock is gone: 365 Stock/(loss - Div a year), the delay before others deliver included; null when
    /// the stock never runs out.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A figure is out of range.</exception>
    public static double? StockOutDays(SupplyStop stop)
    {
        Require(stop);
        var lossPerYear = stop.BannedPart * stop.Imports * stop.SupplierShare;
        if (lossPerYear == 0)
            return null;
        if (lossPerYear * stop.RampUpYears >= stop.Stock)
            return stop.Stock / lossPerYear * 365;
        return lossPerYear > stop.Diversion
            ? (stop.Stock - (stop.Diversion * stop.RampUpYears)) / (lossPerYear - stop.Diversion) * 365
            : null;
    }

    private static void Require(SupplyStop stop)
    {
        var inRange = stop is { Imports: >= 0, SupplierShare: >= 0 and <= 1, BannedPart: >= 0 and <= 1, AnnualUse: > 0 }
            && stop is { Diversion: >= 0, Stock: >= 0, RampUpYears: >= 0 };
        if (!inRange)
            throw new ArgumentOutOfRangeException(nameof(stop), stop, "Amounts and times are zero or more, shares between 0 and 1, use above 0.");
    }
}
