using System.CommandLine;
using GeoMonitor.Cli.Client;

namespace GeoMonitor.Cli;

/// <summary>The options that every command has: which monitor, and with which key.</summary>
internal sealed class ConnectionOptions(Terminal terminal)
{
    public const string DefaultServer = "http://localhost:5080";
    public const string ServerVariable = "GEOMONITOR_SERVER";
    public const string KeyVariable = "GEOMONITOR_KEY";
    private const string KeyFile = "api-key";

    private readonly Option<string?> _server = new("--server")
    {
        Description = $"Address of the monitor [default: ${ServerVariable}, else {DefaultServer}]",
        Recursive = true,
    };

    private readonly Option<string?> _key = new("--key")
    {
        Description = $"Key for loading and recomputing [default: ${KeyVariable}, else, for a monitor on this machine, the file {KeyFile} in "
            + "$GeoMonitor__DataDirectory, ./data or ./src/GeoMonitor.Api/data]",
        Recursive = true,
    };

    public Terminal Terminal { get; } = terminal;

    public void AddTo(RootCommand root)
    {
        root.Options.Add(_server);
        root.Options.Add(_key);
    }

    /// <summary>Opens the way to the monitor that the command line names.</summary>
    /// <exception cref="CommandFailure">The address is none.</exception>
    public MonitorClient Open(ParseResult line)
    {
        var text = line.GetValue(_server) ?? Terminal.Variable(ServerVariable) ?? DefaultServer;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new CommandFailure(ExitCodes.Usage, $"'{text}' is no address of a monitor; write it like {DefaultServer}.");
        return new MonitorClient(address, line.GetValue(_key) ?? Terminal.Variable(KeyVariable) ?? KeyOnDisk(address));
    }

    // the key on this disk opens the monitor of this machine: it is not sent to any other
    private string? KeyOnDisk(Uri address)
    {
        if (!address.IsLoopback)
            return null;
        string?[] folders = [Terminal.Variable("GeoMonitor__DataDirectory"), "data", Path.Combine("src", "GeoMonitor.Api", "data")];
        foreach (var folder in folders)
        {
            var file = Path.Combine(Terminal.Folder, folder ?? "data", KeyFile);
            try
            {
                if (File.Exists(file))
                    return File.ReadAllText(file).Trim();
            }
            catch (UnauthorizedAccessException)
            {
                // the key of another user; the monitor says what is needed when it is
            }
        }

        return null;
    }
}
