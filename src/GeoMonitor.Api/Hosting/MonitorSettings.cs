using GeoMonitor.Monitoring.Loading.Audit;

namespace GeoMonitor.Api.Hosting;

/// <summary>What an operator can set, in <c>appsettings.json</c> or the environment (<c>GeoMonitor__DataDirectory</c>).</summary>
internal sealed record MonitorSettings
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "GeoMonitor";

    /// <summary>Where the archive lives; made when absent.</summary>
    public string DataDirectory { get; init; } = "data";

    /// <summary>The bundled figures; null for those beside the program; empty for none at all.</summary>
    public string? DatasetsDirectory { get; init; }

    /// <summary>Which store keeps the graph, the runs and the scores: <c>embedded</c> or <c>neo4j</c>.</summary>
    public string Store { get; init; } = "embedded";

    /// <summary>Memory the embedded database may use, such as <c>512MB</c>.</summary>
    public string StoreMemory { get; init; } = "512MB";

    /// <summary>Who may read: <c>anonymous</c> for anybody on this machine, <c>key</c> for who has one.</summary>
    public string Reads { get; init; } = "anonymous";

    /// <summary>The largest file that is taken over HTTP, such as <c>8GB</c>.</summary>
    public string UploadLimit { get; init; } = "8GB";

    /// <summary>From where on a load fails a check of itself.</summary>
    public AuditLimits Audit { get; init; } = new();

    /// <summary>How Neo4j is reached, when it is the store.</summary>
    public Neo4jSettings Neo4j { get; init; } = new();

    /// <summary>Whether the store is Neo4j.</summary>
    internal bool UsesNeo4j => string.Equals(Store, "neo4j", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether reads need a key.</summary>
    internal bool ReadsNeedKey => string.Equals(Reads, "key", StringComparison.OrdinalIgnoreCase);

    /// <summary>The largest file that is taken over HTTP.</summary>
    internal long UploadLimitBytes => ByteSize.Parse(UploadLimit) ?? 0;

    /// <summary>Reads the settings and stops the start with one sentence when one of them is wrong.</summary>
    /// <exception cref="SettingsException">A setting is unknown or has a value it cannot take.</exception>
    public static MonitorSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        RefuseUnknown(section, typeof(MonitorSettings));
        RefuseUnknown(section.GetSection(nameof(Audit)), typeof(AuditLimits));
        RefuseUnknown(section.GetSection(nameof(Neo4j)), typeof(Neo4jSettings));

        var settings = section.Get<MonitorSettings>() ?? new MonitorSettings();
        if (!settings.UsesNeo4j && !string.Equals(settings.Store, "embedded", StringComparison.OrdinalIgnoreCase))
            throw new SettingsException($"{Section}:Store is '{settings.Store}'; it is embedded or neo4j.");
        if (settings.UsesNeo4j)
            _ = settings.Neo4j.Options();
        if (string.IsNullOrWhiteSpace(settings.DataDirectory))
            throw new SettingsException($"{Section}:DataDirectory is empty; give a folder, such as ./data.");
        if (!settings.ReadsNeedKey && !string.Equals(settings.Reads, "anonymous", StringComparison.OrdinalIgnoreCase))
            throw new SettingsException($"{Section}:Reads is '{settings.Reads}'; it is anonymous or key.");
        if (settings.UploadLimitBytes <= 0)
            throw new SettingsException($"{Section}:UploadLimit is '{settings.UploadLimit}'; give a size, such as 8GB or 500MB.");
        if (settings.Audit.Fault() is { } fault)
            throw new SettingsException($"{Section}:{nameof(Audit)}:{fault}");
        return settings;
    }

    private static void RefuseUnknown(IConfigurationSection section, Type settings)
    {
        var known = settings.GetProperties().Select(p => p.Name).ToArray();
        foreach (var given in section.GetChildren())
        {
            if (!known.Contains(given.Key, StringComparer.OrdinalIgnoreCase))
            {
                throw new SettingsException(
                    $"There is no setting {section.Path}:{given.Key}. There are: {string.Join(", ", known)}.");
            }
        }
    }
}

/// <summary>A setting that stops the start. The message is for the operator as it stands.</summary>
internal sealed class SettingsException(string message) : Exception(message);
