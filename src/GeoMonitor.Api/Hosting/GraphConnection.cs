using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.QueryApi;

namespace GeoMonitor.Api.Hosting;

/// <summary>Chooses the way to a Neo4j server by the scheme of its address.</summary>
internal static class GraphConnection
{
#if NEO4J_DRIVER
    /// <summary>Whether the program was built with the official driver.</summary>
    public const bool SpeaksBolt = true;

    /// <summary>Prepares the connection; nothing is sent yet.</summary>
    public static ICypherConnection Make(Neo4jOptions options, TimeProvider time) => Neo4jAddress.IsBolt(options.Uri)
        ? new Storage.Neo4jDriver.DriverConnection(options)
        : new QueryApiConnection(options, time);
#else
    /// <summary>Whether the program was built with the official driver.</summary>
    public const bool SpeaksBolt = false;

    /// <summary>Prepares the connection; nothing is sent yet.</summary>
    public static ICypherConnection Make(Neo4jOptions options, TimeProvider time) => new QueryApiConnection(options, time);
#endif
}
