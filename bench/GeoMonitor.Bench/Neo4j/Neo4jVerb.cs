using System.CommandLine;
using GeoMonitor.Storage.Neo4j;

namespace GeoMonitor.Bench.Neo4j;

/// <summary>Measures a Neo4j server as the shared store: batches, the bundled figures into an empty database, runs, reading.</summary>
internal static class Neo4jVerb
{
    public static Command Make()
    {
        var uri = new Option<string>("--uri") { Description = "HTTP address of a server whose database may be emptied.", Required = true };
        var user = new Option<string?>("--user") { Description = "User; none when authentication is off." };
        var passwordFile = new Option<string?>("--password-file") { Description = "File with the password." };
        var process = new Option<int?>("--server-process") { Description = "Process of the server, when it runs here: its processor seconds are told too." };
        var datasets = new Option<string>("--datasets") { Description = "Folder of the bundled figures.", DefaultValueFactory = static _ => "datasets" };
        var shapes = new Option<bool>("--shapes") { Description = "Compares a relationship a year with one a pair of economies, and nothing else." };
        var command = new Command("neo4j", "Measures a Neo4j server as the shared store. EMPTIES its database.")
        {
            uri, user, passwordFile, process, datasets, shapes,
        };
        command.SetAction(async (arguments, cancellation) =>
        {
            var options = new Neo4jOptions(Neo4jAddress.Parse(arguments.GetRequiredValue(uri)))
            {
                User = arguments.GetValue(user),
                Password = arguments.GetValue(passwordFile) is { } file ? (await File.ReadAllTextAsync(file, cancellation)).Trim() : null,
            };
            var measurement = new Neo4jMeasurement(options, arguments.GetValue(process), arguments.GetRequiredValue(datasets));
            await (arguments.GetValue(shapes) ? measurement.RunShapesAsync(cancellation) : measurement.RunAsync(cancellation));
        });
        return command;
    }
}
