namespace GeoMonitor.Api.Security;

/// <summary>What a key may do.</summary>
internal static class ApiRoles
{
    /// <summary>Reads.</summary>
    public const string Analyst = "analyst";

    /// <summary>Reads, loads, recomputes.</summary>
    public const string Steward = "steward";

    public static string[] All { get; } = [Analyst, Steward];
}
