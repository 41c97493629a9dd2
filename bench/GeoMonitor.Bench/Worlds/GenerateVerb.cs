using System.CommandLine;

namespace GeoMonitor.Bench.Worlds;

/// <summary>Writes made-up years to look at or to load by hand.</summary>
internal static class GenerateVerb
{
    public static Command Make()
    {
        var rows = RowsOption();
        var years = new Option<string>("--years")
        {
            Description = "First and last year, such as 2015..2024.",
            DefaultValueFactory = static _ => "2024..2024",
        };
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder for the files.", Required = true };
        var command = new Command("generate", "Writes years of made-up trade in the layout of BACI.") { rows, years, output };
        command.SetAction(arguments =>
        {
            var bounds = arguments.GetRequiredValue(years).Split("..");
            var folder = arguments.GetRequiredValue(output);
            folder.Create();
            for (var year = int.Parse(bounds[0]); year <= int.Parse(bounds[^1]); year++)
            {
                var file = new FileInfo(Path.Combine(folder.FullName, WorldGenerator.NameOf(year)));
                WorldGenerator.Write(file.FullName, year, new WorldShape(arguments.GetRequiredValue(rows)));
                Console.WriteLine($"{file.Length / 1e6,8:0.0} MB  {file.FullName}");
            }
        });
        return command;
    }

    /// <summary>How many flows a year has.</summary>
    public static Option<int> RowsOption() => new("--rows")
    {
        Description = "Flows a year; a full year of BACI has 11.7 million.",
        DefaultValueFactory = static _ => new WorldShape().Rows,
    };
}
