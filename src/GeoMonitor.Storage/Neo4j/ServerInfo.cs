using System.Text.RegularExpressions;

namespace GeoMonitor.Storage.Neo4j;

/// <summary>What a server says of itself.</summary>
/// <param name="Version">Such as <c>5.26.31</c> or <c>2025.03.0</c>.</param>
/// <param name="Edition">Such as <c>community</c>.</param>
public sealed partial record ServerInfo(string Version, string Edition)
{
    /// <summary>The oldest version whose Query API and Cypher are known to do.</summary>
    public static Version Needed { get; } = new(5, 26);

    /// <summary>Refuses a server that is too old.</summary>
    /// <exception cref="StoreUnavailableException">It is older than needed, or its version cannot be read.</exception>
    public void Check()
    {
        if (Number().Match(Version) is not { Success: true } match)
            throw new StoreUnavailableException("unknown-version", $"Neo4j says its version is '{Version}'; {Needed} or later is needed.");
        var found = new Version(int.Parse(match.Groups["major"].ValueSpan), int.Parse(match.Groups["minor"].ValueSpan));
        if (found < Needed)
            throw new StoreUnavailableException("old-version", $"Neo4j {Version} is too old: {Needed} or later is needed.");
    }

    [GeneratedRegex(@"^(?<major>\d{1,6})\.(?<minor>\d{1,6})(\.|-|\+|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
