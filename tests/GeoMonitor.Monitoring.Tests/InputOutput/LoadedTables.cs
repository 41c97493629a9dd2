using System.Text;
using GeoMonitor.Core.Economies;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.InputOutput;
using GeoMonitor.Monitoring.Loading;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.DuckDb;
using GeoMonitor.Storage.DuckDb.InputOutput;
using GeoMonitor.Storage.DuckDb.Trade;

namespace GeoMonitor.Monitoring.Tests.InputOutput;

/// <summary>An archive of its own into which input-output tables are loaded as a user loads them.</summary>
internal sealed class LoadedTables : IDisposable
{
    /// <summary>The two sectors of Miller and Blair, as one economy.</summary>
    public const string TwoSectors = """
        # source: Miller and Blair
        # unit: million USD
        year,from_economy,from_industry,to_economy,to_industry,final_demand,value
        2020,NLD,1,NLD,1,,150
        2020,NLD,1,NLD,2,,500
        2020,NLD,2,NLD,1,,200
        2020,NLD,2,NLD,2,,100
        2020,NLD,1,NLD,,households,350
        2020,NLD,2,NLD,,households,1700
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("geomonitor-io-tests-");
    private readonly ArchiveDatabase _database;
    private readonly DatasetLoader _loader;

    public LoadedTables()
    {
        _database = ArchiveDatabase.Open(new ArchiveOptions(_folder.FullName), TimeProvider.System);
        Archive = new DuckDbTradeArchive(_database);
        _loader = new DatasetLoader(Archive, EconomyTable.Default);
        Shelf = new TableShelf(new DuckDbInputOutputArchive(_database));
    }

    public ITradeArchive Archive { get; }

    public TableShelf Shelf { get; }

    public LookThroughDesk LookThrough => new(Shelf, EconomyTable.Default);

    public InoperabilityDesk Inoperability => new(Shelf, EconomyTable.Default);

    public static LoadedTables With(params string[] texts)
    {
        var tables = new LoadedTables();
        foreach (var text in texts)
            tables.Load("own.csv", Encoding.UTF8.GetBytes(text));
        return tables;
    }

    public DatasetRecord Load(string name, byte[] bytes, params DatasetId[] supersedes) =>
        _loader.Load(FileSource.FromBytes(name, bytes), new LoadOptions(), [], [.. supersedes]).Dataset;

    public void Dispose()
    {
        _database.Dispose();
        _folder.Delete(recursive: true);
    }
}
