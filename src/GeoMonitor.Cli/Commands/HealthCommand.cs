using System.CommandLine;

namespace GeoMonitor.Cli.Commands;

/// <summary><c>geomonitor health</c></summary>
internal static class HealthCommand
{
    public static Command Make(ConnectionOptions connection)
    {
        var command = new Command("health", "Tells whether the monitor has answers: ends with 0 when it has, 1 when it starts, 3 when nobody is there.");
        command.SetAction(async (line, cancellation) =>
        {
            using var client = connection.Open(line);
            var ready = await client.IsReadyAsync(cancellation);
            await connection.Terminal.Output.WriteLineAsync(
                ready ? "The monitor is ready." : "The monitor runs and has no answers yet: it loads or scores, or no run was made.");
            return ready ? ExitCodes.Ok : ExitCodes.Refused;
        });
        return command;
    }
}
