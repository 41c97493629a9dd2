namespace GeoMonitor.Core.Governance;

/// <summary>A dimension of the World Bank's Worldwide Governance Indicators.</summary>
public enum GovernanceDimension
{
    /// <summary>The mean of the six dimensions; not known where one of them is not.</summary>
    Average,

    /// <summary>Voice and accountability.</summary>
    VoiceAndAccountability,

    /// <summary>Political stability and absence of violence.</summary>
    PoliticalStability,

    /// <summary>Government effectiveness.</summary>
    GovernmentEffectiveness,

    /// <summary>Regulatory quality.</summary>
    RegulatoryQuality,

    /// <summary>Rule of law.</summary>
    RuleOfLaw,

    /// <summary>Control of corruption.</summary>
    ControlOfCorruption,
}
