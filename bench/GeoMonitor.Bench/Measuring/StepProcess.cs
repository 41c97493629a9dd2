using System.Diagnostics;

namespace GeoMonitor.Bench.Measuring;

/// <summary>Runs a step in a process of its own, so that its peak memory and its first run are its own.</summary>
internal static class StepProcess
{
    // `dotnet run` starts the program by its own executable, which takes no other program to run
    private static string Host =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) is "dotnet" ? Environment.ProcessPath! : "dotnet";

    /// <summary>Runs the step to its end and gives what it found.</summary>
    /// <exception cref="InvalidOperationException">The step failed; its messages are on the console.</exception>
    public static StepResult Run(params string[] arguments)
    {
        using var process = Process.Start(Start([typeof(StepProcess).Assembly.Location, "step", .. arguments]))!;
        var last = "";
        while (process.StandardOutput.ReadLine() is { } line)
            last = line;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The step '{string.Join(' ', arguments)}' failed.");
        var result = StepResult.FromLine(last);
        Console.Error.WriteLine($"{string.Join(' ', arguments.Select(a => Path.GetFileName(a)))}: {result}");
        return result;
    }

    /// <summary>How to start a .NET program with the host that runs this one; its output can be read.</summary>
    public static ProcessStartInfo Start(IEnumerable<string> arguments) =>
        new(Host, arguments) { RedirectStandardOutput = true, UseShellExecute = false };
}
