using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Storage.Neo4j.QueryApi;

[assembly: AssemblyFixture(typeof(GeoMonitor.Neo4j.Tests.Servers.TestServer))]

namespace GeoMonitor.Neo4j.Tests.Servers;

/// <summary>The server of this test run: started by the first test that needs it, stopped at the end.</summary>
public sealed class TestServer : IAsyncDisposable
{
    /// <summary>The password of the user <c>neo4j</c>.</summary>
    internal const string Password = "geomonitor1";

    private readonly SemaphoreSlim _starting = new(1, 1);
    private RunningServer? _server;

    /// <summary>How the server is reached.</summary>
    internal async Task<Neo4jOptions> OptionsAsync()
    {
        await _starting.WaitAsync();
        try
        {
            _server ??= await RunningServer.StartAsync(Password);
            return _server.Options;
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>Where the server speaks Bolt.</summary>
    internal async Task<string> BoltAsync()
    {
        await OptionsAsync();
        return _server!.Bolt;
    }

    /// <summary>A connection to a database that holds nothing, not even a schema.</summary>
    internal async Task<QueryApiConnection> EmptyAsync()
    {
        var connection = new QueryApiConnection(await OptionsAsync(), TimeProvider.System);
        await EmptyDatabase.MakeAsync(connection);
        return connection;
    }

    /// <summary>A database that holds nothing but its schema.</summary>
    internal async Task<Neo4jDatabase> DatabaseAsync(TimeProvider? time = null)
    {
        var options = await OptionsAsync();
        using (var connection = new QueryApiConnection(options, TimeProvider.System))
            await EmptyDatabase.RemoveNodesAsync(connection);
        return await Neo4jDatabase.OpenAsync(options, time ?? TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _starting.Dispose();
    }
}
