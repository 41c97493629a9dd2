using GeoMonitor.Storage.DuckDb;
using GeoMonitor.Storage.DuckDb.Trade;
using Microsoft.Extensions.Time.Testing;

namespace GeoMonitor.Storage.Tests;

/// <summary>A data directory that lives as long as a test.</summary>
internal sealed class TemporaryArchive : IDisposable
{
    private ArchiveDatabase? _database;

    public string Folder { get; } = Directory.CreateTempSubdirectory("geomonitor-").FullName;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public ArchiveOptions Options => new(Folder);

    public ArchiveDatabase Database => _database ??= ArchiveDatabase.Open(Options, Time);

    public DuckDbTradeArchive Trade => new(Database);

    /// <summary>Closes the file, so that it can be opened again or by someone else.</summary>
    public void Close()
    {
        _database?.Dispose();
        _database = null;
    }

    public void Dispose()
    {
        Close();
        Directory.Delete(Folder, recursive: true);
    }
}
