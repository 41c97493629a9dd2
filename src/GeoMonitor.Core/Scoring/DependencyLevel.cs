namespace GeoMonitor.Core.Scoring;

/// <summary>The graded outcome of the rules (methodology 13.4), lowest first.</summary>
public enum DependencyLevel
{
    /// <summary>No test asks for attention.</summary>
    None,

    /// <summary>Not dependent by the rule, but close to it or moving there.</summary>
    Watch,

    /// <summary>The official tests hold in at least two of three years, or the dependence is hidden behind a third country.</summary>
    Dependent,

    /// <summary>Dependent, and of public interest.</summary>
    Strategic,

    /// <summary>Strategic, and with risky suppliers, a single point of failure or no other supply.</summary>
    RiskyStrategic,
}

/// <summary>The names of the levels; those from dependent on are terms of the Dutch government (Kamerstuk 30 821 nr. 181, 2023) [V].</summary>
public static class DependencyLevelNames
{
    /// <summary>The word used in the API, such as <c>risky-strategic</c>.</summary>
    public static string Id(this DependencyLevel level) => Names(level).Id;

    /// <summary>The English name.</summary>
    public static string NameEn(this DependencyLevel level) => Names(level).En;

    /// <summary>The Dutch name.</summary>
    public static string NameNl(this DependencyLevel level) => Names(level).Nl;

    /// <summary>Reads <see cref="Id"/>; false when there is no such level.</summary>
    public static bool TryParse(string? id, out DependencyLevel level)
    {
        foreach (var candidate in Enum.GetValues<DependencyLevel>())
        {
            if (string.Equals(candidate.Id(), id, StringComparison.Ordinal))
            {
                level = candidate;
                return true;
            }
        }

        level = default;
        return false;
    }

    private static (string Id, string En, string Nl) Names(DependencyLevel level) => level switch
    {
        DependencyLevel.None => ("none", "no flag", "geen signaal"),
        DependencyLevel.Watch => ("watch", "watch", "aandachtspunt"),
        DependencyLevel.Dependent => ("dependent", "general import dependency", "algemene importafhankelijkheid"),
        DependencyLevel.Strategic => ("strategic", "strategic dependency", "strategische afhankelijkheid"),
        DependencyLevel.RiskyStrategic =>
            ("risky-strategic", "risky strategic dependency", "risicovolle strategische afhankelijkheid"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level."),
    };
}
