namespace GeoMonitor.Core.Indicators.Knowledge;

/// <summary>How far one economy leads in a technology.</summary>
public enum MonopolyRisk
{
    /// <summary>Others keep up.</summary>
    Low,

    /// <summary>At least twice the second, and at least five of the ten leading institutions.</summary>
    Medium,

    /// <summary>At least three times the second, and at least eight of the ten leading institutions.</summary>
    High,
}

/// <summary>Technology monopoly risk as ASPI grades it (methodology 9) [K]: check before quoting.</summary>
/// <param name="Lead">Share of the first over that of the second, 1 or more; infinite when there is no second.</param>
/// <param name="Risk">The grade.</param>
public readonly record struct TechnologyMonopoly(double Lead, MonopolyRisk Risk)
{
    private const int Institutions = 10;

    // .6 over .2 is a little under 3 in doubles
    private const double Rounding = 1e-9;

    /// <summary>The grade of a technology.</summary>
    /// <param name="firstShare">Share of the leading economy in high-impact output, above 0.</param>
    /// <param name="secondShare">Share of the second.</param>
    /// <param name="leadingInstitutions">How many of the world's ten leading institutions are in the first, 0..10.</param>
    /// <exception cref="ArgumentOutOfRangeException">The second is larger than the first, or a figure is out of range.</exception>
    public static TechnologyMonopoly Of(double firstShare, double secondShare, int leadingInstitutions)
    {
        if (!(firstShare > 0 && secondShare >= 0 && secondShare <= firstShare))
            throw new ArgumentOutOfRangeException(nameof(firstShare), (firstShare, secondShare), "The first share is above 0 and at least the second.");
        if (leadingInstitutions is < 0 or > Institutions)
            throw new ArgumentOutOfRangeException(nameof(leadingInstitutions), leadingInstitutions, "There are ten leading institutions.");
        var lead = firstShare / secondShare;
        var risk = (lead + Rounding, leadingInstitutions) switch
        {
            ( >= 3, >= 8) => MonopolyRisk.High,
            ( >= 2, >= 5) => MonopolyRisk.Medium,
            _ => MonopolyRisk.Low,
        };
        return new(lead, risk);
    }
}
