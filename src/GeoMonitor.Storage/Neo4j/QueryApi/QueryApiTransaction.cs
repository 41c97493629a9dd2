using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Storage.Neo4j.QueryApi;

/// <summary>A transaction over HTTP.</summary>
internal sealed class QueryApiTransaction : ICypherTransaction
{
    // undoing must not wait for what made it necessary
    private static readonly TimeSpan LongestUndo = TimeSpan.FromSeconds(10);

    private readonly QueryChannel _channel;
    private readonly string _database;
    private readonly string _path;
    private readonly string? _affinity;
    private readonly TimeProvider _time;
    private bool _ended;

    private QueryApiTransaction(QueryChannel channel, string database, string path, string? affinity, TimeProvider time)
    {
        _channel = channel;
        _database = database;
        _path = path;
        _affinity = affinity;
        _time = time;
    }

    public static async Task<QueryApiTransaction> BeginAsync(
        QueryChannel channel, string database, TimeProvider time, CancellationToken cancellation)
    {
        var path = $"{database}/tx";
        using var reply = await channel.PostAsync(path, QueryRequest.Empty(), null, cancellation);
        await reply.ReadAllAsync(cancellation);
        var id = reply.Tail.Transaction
            ?? throw new Neo4jException(Neo4jException.NotTheQueryApi, "The server began a transaction and did not name it.");
        return new QueryApiTransaction(channel, database, $"{path}/{Uri.EscapeDataString(id)}", reply.Affinity, time);
    }

    /// <inheritdoc />
    public async Task<CypherResult> RunAsync(CypherStatement statement, CancellationToken cancellation = default)
    {
        var tag = QueryTermination.NewTag();
        try
        {
            return await SendAsync(_path, QueryRequest.Of(statement.With(QueryTermination.Parameter, tag), access: null), cancellation);
        }
        catch (Exception e) when (QueryTermination.IsNeeded(e))
        {
            // a transaction cannot be undone while a statement of it runs
            await QueryTermination.EndAsync(_channel, _database, tag, _time);
            throw;
        }
    }

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
