using System.Net;
using System.Net.Http.Headers;
using System.Text;
using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Storage.Neo4j.QueryApi;

namespace GeoMonitor.Neo4j.Tests.QueryApi;

/// <summary>Stands in the place of the network: gives the next prepared answer, or fails as prepared, and notes what was asked.</summary>
internal sealed class ScriptedServer : HttpMessageHandler
{
    private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = new();

    /// <summary>What was asked: method, path and body.</summary>
    public List<(string Call, string Body)> Asked { get; } = [];

    /// <summary>What was asked, without the bodies.</summary>
    public IEnumerable<string> Calls => Asked.Select(a => a.Call);

    /// <summary>The answer to who looks for a statement that was left behind; null when the server is away then.</summary>
    public string? Found { get; init; }

    public ScriptedServer Answer(string body, HttpStatusCode status = HttpStatusCode.Accepted) =>
        Answer(new MemoryStream(Encoding.UTF8.GetBytes(body)), status);

    public ScriptedServer Answer(Stream body, HttpStatusCode status = HttpStatusCode.Accepted)
    {
        _answers.Enqueue(_ => Task.FromResult(new HttpResponseMessage(status) { Content = Typed(body) }));
        return this;
    }

    public ScriptedServer AnswerRecorded(string name)
    {
        var exchange = RecordedExchange.Read(name);
        return Answer(exchange.Body, (HttpStatusCode)exchange.Status);
    }

    /// <summary>The connection is lost before an answer begins.</summary>
    public ScriptedServer Drop()
    {
        _answers.Enqueue(_ => Task.FromException<HttpResponseMessage>(new HttpRequestException("Connection refused")));
        return this;
    }

    /// <summary>No answer ever comes.</summary>
    public ScriptedServer Hang(TaskCompletionSource? asked = null)
    {
        _answers.Enqueue(async cancellation =>
        {
            asked?.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            throw new InvalidOperationException("unreachable");
        });
        return this;
    }

    public QueryApiConnection Connect(TimeProvider? time = null, Neo4jOptions? options = null) =>
        new(options ?? new Neo4jOptions(new Uri("http://neo4j.test:7474/")), time ?? TimeProvider.System, this);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(CancellationToken.None);
        Asked.Add(($"{request.Method} {request.RequestUri!.PathAndQuery}", body));
        cancellationToken.ThrowIfCancellationRequested();
        if (body.Contains("SHOW TRANSACTIONS", StringComparison.Ordinal))
        {
            return Found is null
                ? throw new HttpRequestException("nobody is there any more")
                : new HttpResponseMessage(HttpStatusCode.Accepted) { Content = Typed(new MemoryStream(Encoding.UTF8.GetBytes(Found))) };
        }

        return _answers.Count > 0
            ? await _answers.Dequeue()(cancellationToken)
            : throw new InvalidOperationException($"Nobody prepared an answer to {request.Method} {request.RequestUri}.");
    }

    private static StreamContent Typed(Stream body)
    {
        var content = new StreamContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.neo4j.query");
        return content;
    }
}
