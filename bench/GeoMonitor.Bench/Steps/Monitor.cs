using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Bundle;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Loading;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Storage.DuckDb;
using GeoMonitor.Storage.DuckDb.Runs;
using GeoMonitor.Storage.DuckDb.Trade;

namespace GeoMonitor.Bench.Steps;

/// <summary>The product's own stores and use cases over one data folder, put together as the server does.</summary>
internal sealed class Monitor : IDisposable
{
    private readonly ArchiveDatabase _database;

    public Monitor(string folder)
    {
        _database = ArchiveDatabase.Open(new ArchiveOptions(folder), TimeProvider.System);
        Archive = new DuckDbTradeArchive(_database);
    }

    /// <summary>The archive.</summary>
    public DuckDbTradeArchive Archive { get; }

    /// <summary>Loads a file.</summary>
    public void Load(string path) =>
        new DatasetLoader(Archive, EconomyTable.Default).Load(FileSource.FromFile(path), new LoadOptions(), coverage: []);

    /// <summary>Scores everything and stores it.</summary>
    public void Score() => new Recomputation(Archive, new DuckDbRunStore(_database), TimeProvider.System)
        .Make(ReferenceFigures.None, MethodParameters.Default);

    /// <summary>Loads the bundled figures, scores them and gives the run as answers see it.</summary>
    public RunView Score(string folder, BundleCatalogue bundle)
    {
        new BundleLoader(Archive, new DatasetLoader(Archive, EconomyTable.Default)).LoadMissing(folder, bundle);
        return new Recomputation(Archive, new DuckDbRunStore(_database), TimeProvider.System)
            .Make(ReferenceFigures.Of(bundle), MethodParameters.Default);
    }

    public void Dispose() => _database.Dispose();
}
