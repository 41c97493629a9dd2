using System.Net;

namespace GeoMonitor.Api.Hosting;

/// <summary>
/// Where the monitor listens: <c>http://localhost:5080</c> unless told otherwise, and never beyond this machine while
/// anybody may read without a key.
/// </summary>
internal static class ListenAddress
{
    /// <summary>The address when none is configured.</summary>
    public const string Default = "http://localhost:5080";

    /// <summary>Applies the default and refuses addresses beyond loopback.</summary>
    /// <exception cref="SettingsException">An address is not one of this machine alone.</exception>
    public static void Apply(WebApplicationBuilder builder, MonitorSettings settings)
    {
        foreach (var endpoint in builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren())
            Check(endpoint["Url"] ?? "http://*", settings);
        var configured = builder.Configuration[WebHostDefaults.ServerUrlsKey];
        if (string.IsNullOrWhiteSpace(configured))
        {
            builder.WebHost.UseUrls(Default);
            return;
        }

        foreach (var url in configured.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Check(url, settings);
    }

    private static void Check(string url, MonitorSettings settings)
    {
        if (!settings.ReadsNeedKey && !IsLoopback(url))
        {
            throw new SettingsException(
                $"'{url}' is reachable from other machines, but anybody may read without authentication. Set "
                + $"{MonitorSettings.Section}:Reads to key, or listen on localhost and put a proxy that authenticates in front.");
        }
    }

    private static bool IsLoopback(string url)
    {
        var host = BindingAddress.Parse(url).Host;
        return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}
