using GeoMonitor.Tests.Support;

namespace GeoMonitor.Monitoring.Tests.InputOutput;

/// <summary>The world input-output table of 2011 in both layouts, loaded when the first test asks: where the samples are not, that test is skipped.</summary>
public sealed class WorldTables : IDisposable
{
    private readonly LoadedTables _tables = new();
    private readonly Lazy<string> _aggregate;
    private readonly Lazy<string> _full;

    public WorldTables()
    {
        _aggregate = new(() => _tables.Load("wiod2011_agg17.zip", WorldTableFiles.Aggregate()).Id.Value, LazyThreadSafetyMode.PublicationOnly);
        _full = new(() => _tables.Load("wiod2011_full.zip", WorldTableFiles.Full()).Id.Value, LazyThreadSafetyMode.PublicationOnly);
    }

    internal LoadedTables Loaded => _tables;

    internal string Aggregate => _aggregate.Value;

    internal string Full => _full.Value;

    public void Dispose() => _tables.Dispose();
}
