using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Ingest.Bundle;
using GeoMonitor.Monitoring.Loading;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Storage.DuckDb;
using GeoMonitor.Storage.DuckDb.Figures;
using GeoMonitor.Storage.DuckDb.Runs;
using GeoMonitor.Storage.DuckDb.Trade;
using GeoMonitor.Tests.Support;

[assembly: AssemblyFixture(typeof(GeoMonitor.Monitoring.Tests.BundledRun))]

namespace GeoMonitor.Monitoring.Tests;

/// <summary>The bundled figures, loaded and scored once for all tests of the assembly.</summary>
public sealed class BundledRun : IDisposable
{
    private readonly TemporaryMonitor _monitor = new();

    public BundledRun()
    {
        var folder = Path.Combine(ProjectRoot.Path, "datasets");
        var bundle = BundleCatalogue.Read(folder);
        new BundleLoader(_monitor.Archive, _monitor.Loader).LoadMissing(folder, bundle);
        Figures = ReferenceFigures.Of(bundle);
        View = _monitor.Recompute(Figures);
    }

    internal RunView View { get; }

    internal ReferenceFigures Figures { get; }

    public void Dispose() => _monitor.Dispose();
}

/// <summary>An archive in a folder of its own, with the use cases on top; gone when disposed.</summary>
internal sealed class TemporaryMonitor : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("geomonitor-tests-");
    private readonly ArchiveDatabase _database;

    public TemporaryMonitor()
    {
        _database = ArchiveDatabase.Open(new ArchiveOptions(_folder.FullName), TimeProvider.System);
        Archive = new DuckDbTradeArchive(_database);
        Runs = new DuckDbRunStore(_database);
        Figures = new DuckDbFigureArchive(_database);
        Loader = new DatasetLoader(Archive, EconomyTable.Default, loaded: Figures);
    }

    public DuckDbTradeArchive Archive { get; }

    public DuckDbRunStore Runs { get; }

    public DuckDbFigureArchive Figures { get; }

    public DatasetLoader Loader { get; }

    public RunView Recompute(ReferenceFigures? figures = null, CancellationToken cancellation = default) =>
        new Recomputation(Archive, Runs, TimeProvider.System, Figures)
            .Make(figures ?? ReferenceFigures.None, MethodParameters.Default, progress: null, cancellation);

    public void Dispose()
    {
        _database.Dispose();
        _folder.Delete(recursive: true);
    }
}
