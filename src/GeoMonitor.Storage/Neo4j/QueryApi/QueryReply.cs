using System.Collections.Immutable;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Storage.Neo4j.QueryApi;

/// <summary>One answer on its way.</summary>
internal sealed class QueryReply(HttpResponseMessage response, Stream body, Silence silence, Uri server) : IDisposable
{
    private readonly QueryReplyReader _reader = new(body);

    /// <summary>The member of a cluster that answered; null outside of one.</summary>
    public string? Affinity =>
        response.Headers.TryGetValues(QueryChannel.AffinityHeader, out var values) ? values.FirstOrDefault() : null;

    /// <summary>What stood beside the rows; whole after the last of them.</summary>
    public ReplyTail Tail => _reader.Tail;

    /// <summary>The names of the fields; known from the first row on.</summary>
    public ImmutableArray<string> Fields => _reader.Fields;

    /// <summary>The rows, as they arrive.</summary>
    /// <exception cref="Neo4jException">
    /// The server reports an error, after any number of rows: all of them are void. Or the answer broke off or is none.
    /// </exception>
    public async IAsyncEnumerable<CypherRow> RowsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await NextAsync(cancellation) is { } values)
            yield return new CypherRow(_reader.Fields, values);
        if (!Tail.Errors.IsEmpty)
            throw Tail.Errors[0];
        if (!response.IsSuccessStatusCode)
            throw Unreadable(response.StatusCode, server, null);
    }

    /// <summary>Reads everything.</summary>
    public async Task<CypherResult> ReadAllAsync(CancellationToken cancellation)
    {
        var rows = ImmutableArray.CreateBuilder<CypherRow>();
        await foreach (var row in RowsAsync(cancellation))
            rows.Add(row);
        return new CypherResult(Fields, rows.ToImmutable(), Tail.Summary);
    }

    public void Dispose()
    {
        _reader.Dispose();
        body.Dispose();
        response.Dispose();
        silence.Dispose();
    }

    /// <summary>The error of an answer without a code in it.</summary>
    public static Neo4jException Unreadable(HttpStatusCode status, Uri server, Exception? error) =>
        status is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            ? new Neo4jException(Neo4jException.ConnectionLost, $"{server} answers {(int)status}: the Neo4j server behind it is not there.", error)
            : new Neo4jException(
                Neo4jException.NotTheQueryApi,
                $"{server} answers {(int)status} with something that is not the Query API of Neo4j{(error is null ? "" : $" ({error.Message})")}. "
                + "Give the HTTP address of a Neo4j server, not of a browser page or a proxy.",
                error);

    private async ValueTask<object?[]?> NextAsync(CancellationToken cancellation)
    {
        try
        {
            return await _reader.NextAsync(silence.Begin());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw Unreadable(response.StatusCode, server, e);
        }
        catch (EndOfStreamException e) when (!response.IsSuccessStatusCode)
        {
            throw Unreadable(response.StatusCode, server, e);
        }
        catch (Exception e) when (QueryChannel.IsOfTransport(e, cancellation))
        {
            throw QueryChannel.Explain(e, server);
        }
    }
}
