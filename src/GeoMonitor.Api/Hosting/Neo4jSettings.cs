using GeoMonitor.Storage;
using GeoMonitor.Storage.Neo4j;

namespace GeoMonitor.Api.Hosting;

/// <summary>How the shared store is reached, when it is Neo4j (<c>GeoMonitor__Neo4j__Uri</c>).</summary>
internal sealed record Neo4jSettings
{
    private const string Section = $"{MonitorSettings.Section}:Neo4j";
    private const int MostFollowSeconds = 86_400;

    /// <summary>The HTTP address of the server.</summary>
    public string Uri { get; init; } = "http://localhost:7474";

    /// <summary>The user; null when authentication is off.</summary>
    public string? User { get; init; }

    /// <summary>The password; rather give a file.</summary>
    public string? Password { get; init; }

    /// <summary>A file that holds the password alone.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>A file that holds user and password with a slash between them, as the image of Neo4j takes it.</summary>
    public string? AuthFile { get; init; }

    /// <summary>The database.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>How many runs stay in the graph.</summary>
    public int KeepRuns { get; init; } = 10;

    /// <summary>How often the database is asked for a run of another program, in seconds; 0 for never.</summary>
    public int FollowSeconds { get; init; } = 5;

    /// <summary>How the server is reached.</summary>
    /// <exception cref="SettingsException">A setting has a value it cannot take.</exception>
    public Neo4jOptions Options()
    {
        if (string.IsNullOrWhiteSpace(Database))
            throw new SettingsException($"{Section}:Database is empty; the Community edition of Neo4j has one, 'neo4j'.");
        if (KeepRuns < 1)
            throw new SettingsException($"{Section}:KeepRuns is {KeepRuns}; at least one run stays.");
        if (FollowSeconds is < 0 or > MostFollowSeconds)
            throw new SettingsException($"{Section}:FollowSeconds is {FollowSeconds}; give 1 to {MostFollowSeconds} seconds, or 0 not to look for the runs of others.");
        var (user, password) = Credentials();
        try
        {
            return new Neo4jOptions(Neo4jAddress.Parse(Uri, GraphConnection.SpeaksBolt)) { Database = Database, User = user, Password = password };
        }
        catch (StoreUnavailableException e)
        {
            throw new SettingsException($"{Section}:Uri cannot be used: {e.Message}");
        }
    }

    private (string? User, string? Password) Credentials()
    {
        var given = new[] { Password, PasswordFile, AuthFile }.Count(v => !string.IsNullOrEmpty(v));
        if (given > 1)
            throw new SettingsException($"{Section} has more than one of Password, PasswordFile and AuthFile; give one.");
        if (!string.IsNullOrEmpty(AuthFile))
        {
            var parts = Read(nameof(AuthFile), AuthFile).Split('/', 2);
            return parts.Length == 2 && parts[0].Length > 0 && User is null
                ? (parts[0], parts[1])
                : throw new SettingsException(
                    $"{Section}:AuthFile holds user and password with a slash between them, and stands for User; '{AuthFile}' does not, or User is set beside it.");
        }

        var password = string.IsNullOrEmpty(PasswordFile) ? Password : Read(nameof(PasswordFile), PasswordFile);
        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(password))
        {
            throw new SettingsException(
                $"{Section} has {(string.IsNullOrEmpty(User) ? "a password and no User" : "a User and no password")}; give both, or neither when authentication is off.");
        }

        return string.IsNullOrEmpty(User) ? (null, null) : (User, password);
    }

    private static string Read(string name, string path)
    {
        try
        {
            return File.ReadAllText(path).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{Section}:{name} is '{path}', which cannot be read: {e.Message}");
        }
    }
}
