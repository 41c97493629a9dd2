using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Storage.Neo4j.QueryApi;

/// <summary>A transaction over HTTP.</summary>
internal sealed class QueryApiTransaction : ICypherTransaction
{
    // undoing must not wait for what made it necessary
    private static readonly TimeSpan LongestUndo = TimeSpan.FromSeconds(10);

    private readonly QueryChannel _channel;
    private readonly string _path;
    private readonly string? _affinity;
    private bool _ended;

    private QueryApiTransaction(QueryChannel channel, string path, string? affinity)
    {
        _channel = channel;
        _path = path;
        _affinity = affinity;
    }

    public static async Task<QueryApiTransaction> BeginAsync(QueryChannel channel, string path, CancellationToken cancellation)
    {
        using var reply = await channel.PostAsync(path, QueryRequest.Empty(), null, cancellation);
        await reply.ReadAllAsync(cancellation);
        var id = reply.Tail.Transaction
            ?? throw new Neo4jException(Neo4jException.NotTheQueryApi, "The server began a transaction and did not name it.");
        return new QueryApiTransaction(channel, $"{path}/{Uri.EscapeDataString(id)}", reply.Affinity);
    }

    /// <inheritdoc />
    public Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellation = default) =>
        SendAsync(_path, QueryRequest.Of(statement, tag: null, access: null), cancellation);

    /// <inheritdoc />
    public Task RenewAsync(CancellationToken cancellation = default) => SendAsync(_path, QueryRequest.Empty(), cancellation);

    /// <inheritdoc />
    public async Task CommitAsync(CancellationToken cancellation = default)
    {
        await SendAsync($"{_path}/commit", QueryRequest.Empty(), cancellation);
        _ended = true;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_ended)
            return;
        _ended = true;
        using var limit = new CancellationTokenSource(LongestUndo);
        try
        {
            await _channel.DeleteAsync(_path, _affinity, limit.Token);
        }
        catch (Exception e) when (e is Neo4jException or OperationCanceledException)
        {
            // the server is gone, and with it the transaction; or it undoes it when its idle time is over
        }
    }

    private async Task<CypherResult> SendAsync(string path, HttpContent content, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        try
        {
            using var reply = await _channel.PostAsync(path, content, _affinity, cancellation);
            return await reply.ReadAllAsync(cancellation);
        }
        catch (Neo4jException e) when (e.Code == "Neo.ClientError.Request.Invalid" && e.Message.StartsWith("Transaction with Id", StringComparison.Ordinal))
        {
            throw new Neo4jException(Neo4jException.TransactionGone, e.Message, e);
        }
    }
}
