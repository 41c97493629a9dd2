using System.CommandLine;
using GeoMonitor.Cli.Commands;

namespace GeoMonitor.Cli;

/// <summary>The command line as a whole.</summary>
internal static class GeoMonitorProgram
{
    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var connection = new ConnectionOptions(terminal);
        var root = new RootCommand("Asks and feeds a GeoMonitor: on which countries an economy depends, and for what.")
        {
            LoadCommand.Make(connection),
            RecomputeCommand.Make(connection),
            DatasetsCommand.Make(connection),
            DatasetCommand.Make(connection),
            StatusCommands.Withdraw(connection),
            StatusCommands.Supersede(connection),
            StatusCommands.Reinstate(connection),
            ConvertCommand.Make(connection),
            TemplateCommand.Make(terminal),
            DependenciesCommand.Make(connection),
            DependencyCommand.Make(connection),
            AssessmentCommand.Make(connection),
            SupplyChainCommand.Make(connection),
            ChokepointsCommand.Make(connection),
            RunsCommand.Make(connection),
            DiffCommand.Make(connection),
            ReproduceCommand.Make(connection),
            HealthCommand.Make(connection),
            BalanceCommand.Make(connection),
            ScenarioCommand.Make(connection),
            LookThroughCommand.Make(connection),
            InoperabilityCommand.Make(connection),
        };
        connection.AddTo(root);
        var parsed = root.Parse(args);
        var invocation = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            var code = await parsed.InvokeAsync(invocation);
            return parsed.Errors.Count > 0 ? ExitCodes.Usage : code;
        }
        catch (CommandFailure failure)
        {
            await terminal.Error.WriteLineAsync(failure.Message);
            return failure.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Stopped.");
            return ExitCodes.Interrupted;
        }
    }
}
