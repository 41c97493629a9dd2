namespace GeoMonitor.Storage.Neo4j;

/// <summary>How a Neo4j server is reached.</summary>
/// <param name="Uri">Its HTTP address (<see cref="Neo4jAddress.Parse"/>).</param>
public sealed record Neo4jOptions(Uri Uri)
{
    /// <summary>The database; always named, because the server's default can change.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>The user; null when authentication is off.</summary>
    public string? User { get; init; }

    /// <summary>The password; null when authentication is off.</summary>
    public string? Password { get; init; }

    /// <summary>How long the server may be silent: until its answer begins, and between two parts of it.</summary>
    public TimeSpan LongestSilence { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a connection may take to come about.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Without the password: options end up in logs.</summary>
    public override string ToString() => $"{Uri} database {Database}" + (User is null ? "" : $" user {User}");
}
