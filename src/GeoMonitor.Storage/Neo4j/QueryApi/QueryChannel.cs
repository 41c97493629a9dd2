using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace GeoMonitor.Storage.Neo4j.QueryApi;

/// <summary>Sends requests to the one configured host, and turns what can go wrong into <see cref="Neo4jException"/>.</summary>
internal sealed class QueryChannel : IDisposable
{
    /// <summary>In a cluster, the calls of a transaction go to the member that has it.</summary>
    public const string AffinityHeader = "neo4j-cluster-affinity";

    private readonly Neo4jOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _client;

    public QueryChannel(Neo4jOptions options, HttpMessageHandler? handler, TimeProvider time)
    {
        _options = options;
        _time = time;
        _client = new HttpClient(handler ?? Handler(options), disposeHandler: true)
        {
            BaseAddress = options.Uri,

            // a statement may run for minutes: what is limited is the silence
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue(QueryRequest.MediaType));
        if (options.User is { } user)
        {
            _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}")));
        }
    }

    /// <summary>Sends a request and gives the answer as soon as it begins.</summary>
    public async Task<QueryReply> PostAsync(string path, HttpContent content, string? affinity, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (affinity is not null)
            request.Headers.Add(AffinityHeader, affinity);
        var silence = new Silence(_options.LongestSilence, _time, cancellation);
        HttpResponseMessage? response = null;
        try
        {
            response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence.Begin());
            var body = await response.Content.ReadAsStreamAsync(silence.Token);
            return new QueryReply(response, body, silence, _options.Uri);
        }
        catch (Exception e)
        {
            response?.Dispose();
            silence.Dispose();
            if (IsOfTransport(e, cancellation))
                throw Explain(e, _options.Uri);
            throw;
        }
    }

    /// <summary>Undoes a transaction; one that is gone already is no error.</summary>
    public async Task DeleteAsync(string path, string? affinity, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, path);
        if (affinity is not null)
            request.Headers.Add(AffinityHeader, affinity);
        try
        {
            using var response = await _client.SendAsync(request, cancellation);
        }
        catch (Exception e) when (IsOfTransport(e, cancellation))
        {
            throw Explain(e, _options.Uri);
        }
    }

    /// <summary>The document at the root, which needs no credentials.</summary>
    public async Task<string> GetRootAsync(CancellationToken cancellation)
    {
        using var silence = new Silence(_options.ConnectTimeout, _time, cancellation);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "");
            request.Headers.Accept.Clear();
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            using var response = await _client.SendAsync(request, silence.Begin());
            if (response.StatusCode != HttpStatusCode.OK)
                throw QueryReply.Unreadable(response.StatusCode, _options.Uri, null);
            return await response.Content.ReadAsStringAsync(silence.Token);
        }
        catch (Exception e) when (IsOfTransport(e, cancellation))
        {
            throw Explain(e, _options.Uri);
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Whether the connection failed; the caller's own cancellation is no failure.</summary>
    public static bool IsOfTransport(Exception error, CancellationToken cancellation) =>
        error is HttpRequestException or IOException
        || (error is OperationCanceledException && !cancellation.IsCancellationRequested);

    /// <summary>What such a failure means.</summary>
    public static Neo4jException Explain(Exception error, Uri server) => new(
        Neo4jException.ConnectionLost,
        error is OperationCanceledException
            ? $"The Neo4j server at {server} was silent for too long."
            : $"The Neo4j server at {server} cannot be reached or broke off: {error.Message}",
        error);

    private static SocketsHttpHandler Handler(Neo4jOptions options) => new()
    {
        // credentials go to the configured host and nowhere else
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = options.ConnectTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
