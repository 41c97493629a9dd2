using GeoMonitor.Storage;
using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Storage.Neo4j.Runs;
using GeoMonitor.Storage.Tests.Runs;

namespace GeoMonitor.Neo4j.Tests.Servers;

public sealed class Neo4jSupplyGraphStoreTests(TestServer server) : SupplyGraphStoreContract, IAsyncLifetime
{
    private Neo4jDatabase _database = null!;
    private Neo4jRunStore _store = null!;

    protected override ISupplyGraphStore Store => _store;

    public async ValueTask InitializeAsync()
    {
        _database = await server.DatabaseAsync(new NoonClock());
        _store = new Neo4jRunStore(_database);
    }

    public ValueTask DisposeAsync()
    {
        _store?.Dispose();
        _database?.Dispose();
        return ValueTask.CompletedTask;
    }
}
