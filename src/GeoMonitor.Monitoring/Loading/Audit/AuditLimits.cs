namespace GeoMonitor.Monitoring.Loading.Audit;

/// <summary>
/// From where on a load fails a check of itself, in the settings <c>GeoMonitor:Audit</c> (environment
/// <c>GeoMonitor__Audit__MaxYearFactor</c>). Shares are of value, 0..1; factors are 1 or more.
/// </summary>
public sealed record AuditLimits
{
    /// <summary>Share of blocs such as the Union above which a file is refused: their rows repeat those of their members.</summary>
    public double MaxBlocShare { get; init; }

    /// <summary>Share of former countries in the newest year above which the report warns.</summary>
    public double MaxFormerShare { get; init; } = 0.001;

    /// <summary>Share of the value of a year without a quantity above which the report warns.</summary>
    public double MaxShareWithoutQuantity { get; init; } = 0.5;

    /// <summary>An economy is late when it trades less than this part of what it traded in the year before.</summary>
    public double LateBelow { get; init; } = 0.2;

    /// <summary>Share that late economies had in the year before above which the report warns.</summary>
    public double MaxLateShare { get; init; } = 0.01;

    /// <summary>Factor between two years above which the report warns: the value of ores fell by a third from 2014 to 2015.</summary>
    public double MaxYearFactor { get; init; } = 2;

    /// <summary>A product or economy has changed between releases when its value differs by more than this part.</summary>
    public double ChangeTolerance { get; init; } = 0.2;

    /// <summary>Share of the products or economies that changed between releases above which the report warns.</summary>
    public double MaxChangedShare { get; init; } = 0.1;

    /// <summary>
    /// Factor between two years or releases above which the file is refused: trade does not change tenfold, a unit does.
    /// </summary>
    public double RefuseFactor { get; init; } = 10;

    /// <summary>The first setting that makes no sense, in a sentence; null when all do.</summary>
    public string? Fault()
    {
        (string Name, double Value)[] shares =
        [
            (nameof(MaxBlocShare), MaxBlocShare), (nameof(MaxFormerShare), MaxFormerShare),
            (nameof(MaxShareWithoutQuantity), MaxShareWithoutQuantity), (nameof(LateBelow), LateBelow),
            (nameof(MaxLateShare), MaxLateShare), (nameof(ChangeTolerance), ChangeTolerance), (nameof(MaxChangedShare), MaxChangedShare),
        ];
        foreach (var (name, value) in shares)
        {
            if (value is not (>= 0 and <= 1))
                return $"{name} is {value}; it is a share from 0 to 1, such as 0.05.";
        }

        (string Name, double Value)[] factors = [(nameof(MaxYearFactor), MaxYearFactor), (nameof(RefuseFactor), RefuseFactor)];
        foreach (var (name, value) in factors)
        {
            if (!(value >= 1))
                return $"{name} is {value}; it is a factor of 1 or more, such as 1.5.";
        }

        return null;
    }
}
