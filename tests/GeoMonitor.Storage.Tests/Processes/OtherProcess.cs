using System.Diagnostics;
using System.Reflection;
using GeoMonitor.Core;
using GeoMonitor.Storage.DuckDb;
using GeoMonitor.Storage.DuckDb.Runs;
using GeoMonitor.Storage.DuckDb.Trade;
using GeoMonitor.Storage.Tests.Archive;
using GeoMonitor.Storage.Tests.Runs;

namespace GeoMonitor.Storage.Tests.Processes;

/// <summary>This assembly started as a second process, which holds the file or loads into it until it is killed.</summary>
internal sealed class OtherProcess : IDisposable
{
    public const string Switch = "--other-process";

    /// <summary>Opens the file and waits.</summary>
    public const string Holder = "holder";

    /// <summary>Adds a year to a load, leaves it uncommitted and waits.</summary>
    public const string Loader = "loader";

    /// <summary>Commits one load after the other without end.</summary>
    public const string Committer = "committer";

    /// <summary>Adds a year to a run, leaves it uncommitted and waits.</summary>
    public const string Scorer = "scorer";

    /// <summary>Commits one set of figures after the other without end.</summary>
    public const string FigureCommitter = "figure-committer";

    /// <summary>How many links each of those sets has.</summary>
    public const int LinksOfASet = 5000;

    private readonly Process _process;

    private OtherProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>Starts a process in a part and waits until it says that it is where the test wants it.</summary>
    public static async Task<OtherProcess> Start(string part, string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly.GetExecutingAssembly().Location, Switch, part, folder])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        var other = new OtherProcess(Process.Start(start)!);
        var line = await other.ReadLine(cancellation);
        line.Should().Be("ready", "the other process says so when it has done its part");
        return other;
    }

    public async Task<string?> ReadLine(CancellationToken cancellation) =>
        await _process.StandardOutput.ReadLineAsync(cancellation);

    /// <summary>Ends the process without any chance to clean up (SIGKILL).</summary>
    public async Task Kill(CancellationToken cancellation)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellation);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    /// <summary>What the second process does.</summary>
    public static int Play(string part, string folder)
    {
        using var database = ArchiveDatabase.Open(new ArchiveOptions(folder), TimeProvider.System);
        var archive = new DuckDbTradeArchive(database);
        switch (part)
        {
            case Holder:
                Say("ready");
                break;
            case Loader:
                using (var load = archive.BeginLoad())
                {
                    load.Append(Sample.WideYear(new Year(2024), rows: 400_000));
                    Say("ready");
                    Console.In.ReadLine();
                }

                break;
            case Scorer:
                using (var writer = new DuckDbRunStore(database).Begin())
                {
                    writer.Append(Screened.Year(Sample.WideYear(Sample.Year, rows: 400_000)));
                    Say("ready");
                    Console.In.ReadLine();
                }

                break;
            case Committer:
                Say("ready");
                for (var n = 0; ; n++)
                {
                    Sample.Load(archive, $"{n:x8}", Sample.WideYear(new Year(2024), rows: 20_000));
                    Say("committed");
                }

            case FigureCommitter:
                Say("ready");
                for (var n = 0; ; n++)
                {
                    SampleFigures.Load(archive, $"{n:x8}", SampleFigures.Concordance with
                    {
                        Rows = [.. Enumerable.Repeat(SampleFigures.Concordance.Rows[0], LinksOfASet)],
                    });
                    Say("committed");
                }

            default:
                return 2;
        }

        // ends when the test closes the pipe, should it die before it kills us
        Console.In.ReadLine();
        return 0;
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
