using System.Globalization;

namespace GeoMonitor.Cli.Client;

/// <summary>The part of an address behind the question mark; what is not given is left out.</summary>
internal static class Query
{
    public static string Of(params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var parts = new List<string>();
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
                parts.Add($"{name}={Uri.EscapeDataString(Convert.ToString(value, CultureInfo.InvariantCulture)!)}");
        }

        return string.Join('&', parts);
    }
}
