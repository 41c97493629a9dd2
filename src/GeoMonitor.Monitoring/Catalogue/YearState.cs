namespace GeoMonitor.Monitoring.Catalogue;

/// <summary>What a series holds of a product in a year.</summary>
public enum YearState
{
    /// <summary>Nothing.</summary>
    Absent,

    /// <summary>Part of the flows: never counted in a rule or trend over years.</summary>
    Partial,

    /// <summary>All flows of the world.</summary>
    Complete,
}
