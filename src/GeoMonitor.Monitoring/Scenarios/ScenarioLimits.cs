namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>How large a scenario may be: it is answered while the caller waits, to whoever may read.</summary>
public static class ScenarioLimits
{
    /// <summary>Draws when none are asked for.</summary>
    public const int UsualDraws = 1000;

    /// <summary>The most draws.</summary>
    public const int MostDraws = 10_000;

    /// <summary>The most disruptions of one scenario.</summary>
    public const int MostDisruptions = 50;

    /// <summary>The most items of one scenario, tags taken apart.</summary>
    public const int MostItems = 1000;

    /// <summary>The longest disruption: beyond ten years a chain is another one.</summary>
    public const double MostMonths = 120;

    /// <summary>The largest stock.</summary>
    public const double MostStockDays = 3650;

    /// <summary>Months when a disruption does not say.</summary>
    public const double UsualMonths = 12;
}
