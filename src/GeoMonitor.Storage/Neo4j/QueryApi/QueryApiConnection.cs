using System.Runtime.CompilerServices;
using System.Text.Json;
using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Storage.Neo4j.QueryApi;

/// <summary>A Neo4j server by its Query API, version 2, over HTTP.</summary>
public sealed class QueryApiConnection : ICypherConnection
{
    private readonly Neo4jOptions _options;
    private readonly QueryChannel _channel;
    private readonly TimeProvider _time;
    private readonly string _path;

    /// <summary>Prepares the connection; nothing is sent yet.</summary>
    /// <param name="options">How the server is reached.</param>
    /// <param name="time">The clock.</param>
    /// <param name="handler">What carries the requests; null for the network.</param>
    public QueryApiConnection(Neo4jOptions options, TimeProvider time, HttpMessageHandler? handler = null)
    {
        _options = options;
        _time = time;
        _channel = new QueryChannel(options, handler, time);
        _path = $"db/{Uri.EscapeDataString(options.Database)}/query/v2";
    }

    /// <inheritdoc />
    public async Task<ServerInfo> ServerAsync(CancellationToken cancellation = default)
    {
        var text = await _channel.GetRootAsync(cancellation);
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            return new ServerInfo(root.GetProperty("neo4j_version").GetString()!, root.GetProperty("neo4j_edition").GetString()!);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw QueryReply.Unreadable(System.Net.HttpStatusCode.OK, _options.Uri, e);
        }
    }

    /// <inheritdoc />
    public async Task<CypherResult> RunAsync(CypherStatement statement, CypherAccess access, CancellationToken cancellation = default)
    {
        var tag = QueryTermination.NewTag();
        try
        {
            using var reply = await _channel.PostAsync(_path, QueryRequest.Of(statement.With(QueryTermination.Parameter, tag), access), null, cancellation);
            return await reply.ReadAllAsync(cancellation);
        }
        catch (Exception e) when (QueryTermination.IsNeeded(e))
        {
            await QueryTermination.EndAsync(_channel, _path, tag, _time);
            throw;
        }
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<CypherRow> StreamAsync(
        CypherStatement statement, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var tag = QueryTermination.NewTag();
        var ended = false;
        try
        {
            var content = QueryRequest.Of(statement.With(QueryTermination.Parameter, tag), CypherAccess.Read);
            using var reply = await _channel.PostAsync(_path, content, null, cancellation);
            await using var rows = reply.RowsAsync(cancellation).GetAsyncEnumerator(cancellation);
            while (await MoveNextAsync(rows))
                yield return rows.Current;
        }
        finally
        {
            // cancelled, broken off, or the caller has seen enough
            if (!ended)
                await QueryTermination.EndAsync(_channel, _path, tag, _time);
        }

        async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<CypherRow> rows)
        {
            try
            {
                var more = await rows.MoveNextAsync();
                ended = !more;
                return more;
            }
            catch (Neo4jException e) when (!QueryTermination.IsNeeded(e))
            {
                ended = true;
                throw;
            }
        }
    }

    /// <inheritdoc />
    public async Task<ICypherTransaction> BeginAsync(CancellationToken cancellation = default) =>
        await QueryApiTransaction.BeginAsync(_channel, _path, _time, cancellation);

    /// <inheritdoc />
    public void Dispose() => _channel.Dispose();
}
