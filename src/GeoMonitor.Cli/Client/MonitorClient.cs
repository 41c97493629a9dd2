using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace GeoMonitor.Cli.Client;

/// <summary>Speaks with a monitor over HTTP; what it refuses becomes a sentence for the user.</summary>
internal sealed class MonitorClient : IDisposable
{
    private const string Base = "api/v1/";
    private const string KeyHeader = "X-Api-Key";
    private readonly HttpClient _http;

    public MonitorClient(Uri address, string? key)
    {
        // a proxy of the network knows nothing of this machine
        var handler = new SocketsHttpHandler { UseProxy = !address.IsLoopback };

        // large files take their time: the user stops what lasts too long
        _http = new HttpClient(handler)
        {
            BaseAddress = new Uri(address.AbsoluteUri.TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (!string.IsNullOrEmpty(key))
            _http.DefaultRequestHeaders.Add(KeyHeader, key);
    }

    /// <summary>Whether requests carry a key.</summary>
    public bool SendsKey => _http.DefaultRequestHeaders.Contains(KeyHeader);

    /// <summary>Whether the monitor has a run to answer from.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellation) =>
        (await TrySendAsync(new HttpRequestMessage(HttpMethod.Get, "health/ready"), cancellation)).IsSuccess;

    /// <summary>The JSON of an answer.</summary>
    public async Task<JsonElement> GetAsync(string address, CancellationToken cancellation) =>
        (await SendAsync(new HttpRequestMessage(HttpMethod.Get, Base + address), cancellation)).Json();

    /// <summary>The text of an answer in a form such as CSV.</summary>
    public async Task<string> GetTextAsync(string address, string form, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Base + address);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(form));
        return (await SendAsync(request, cancellation)).Text;
    }

    /// <summary>The JSON of the answer to something that changes the monitor.</summary>
    public async Task<JsonElement> PostAsync(string address, JsonElement? body, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Base + address);
        if (body is { } json)
            request.Content = new StringContent(json.GetRawText(), Encoding.UTF8, "application/json");
        return (await SendAsync(request, cancellation)).Json();
    }

    /// <summary>Sends a file; the answer is the caller's to judge, because a refused file does not end a command.</summary>
    public Task<MonitorAnswer> UploadAsync(string query, HttpContent file, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Base}datasets?{query}") { Content = file };

        // who is refused is told before the file is sent
        request.Headers.ExpectContinue = true;
        return TrySendAsync(request, cancellation);
    }

    /// <summary>The lines of a stream of events, as they come.</summary>
    public async IAsyncEnumerable<JsonElement> EventsAsync(
        string address, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        const string Data = "data:";
        using var stream = await OpenAsync(address, cancellation);
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith(Data, StringComparison.Ordinal))
                yield return JsonSerializer.Deserialize<JsonElement>(line.AsSpan(Data.Length));
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<Stream> OpenAsync(string address, CancellationToken cancellation)
    {
        var response = await Reach(
            () => _http.GetAsync(Base + address, HttpCompletionOption.ResponseHeadersRead, cancellation), cancellation);
        if (!response.IsSuccessStatusCode)
            throw (await MonitorAnswer.OfAsync(response, cancellation)).Failure();
        return await response.Content.ReadAsStreamAsync(cancellation);
    }

    private async Task<MonitorAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var answer = await TrySendAsync(request, cancellation);
        return answer.IsSuccess ? answer : throw answer.Failure();
    }

    private async Task<MonitorAnswer> TrySendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
        {
            using var response = await Reach(() => _http.SendAsync(request, cancellation), cancellation);
            return await MonitorAnswer.OfAsync(response, cancellation);
        }
    }

    private async Task<HttpResponseMessage> Reach(Func<Task<HttpResponseMessage>> send, CancellationToken cancellation)
    {
        try
        {
            return await send();
        }
        catch (HttpRequestException e) when (!cancellation.IsCancellationRequested)
        {
            throw new CommandFailure(ExitCodes.Unreachable, e.HttpRequestError == HttpRequestError.ConnectionError
                ? $"No monitor answers at {_http.BaseAddress}. Start it with `dotnet run --project src/GeoMonitor.Api`, or give its address "
                    + $"with --server or ${ConnectionOptions.ServerVariable}."
                : $"The connection to {_http.BaseAddress} broke: {e.Message} Whether the monitor has done its work, `geomonitor datasets` tells.");
        }
    }
}

/// <summary>An answer of the monitor, taken whole.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The body.</param>
/// <param name="RetryAfter">When asking again may help; null when the monitor does not say.</param>
internal sealed record MonitorAnswer(HttpStatusCode Status, string Text, TimeSpan? RetryAfter)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    public JsonElement Json() => JsonSerializer.Deserialize<JsonElement>(Text);

    /// <summary>What was refused, in the monitor's own sentence.</summary>
    public CommandFailure Failure() => new(ExitCodes.Refused, Sentence());

    /// <summary>The sentence of a problem; the status where the answer is none of ours.</summary>
    public string Sentence()
    {
        try
        {
            if (Json().TryGetProperty("detail", out var detail) && detail.GetString() is { } sentence)
                return sentence;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // a proxy in between answers in its own way
        }

        return $"The server answered {(int)Status} {Status}, which no monitor does in this form: is the address right?";
    }

    public static async Task<MonitorAnswer> OfAsync(HttpResponseMessage response, CancellationToken cancellation) => new(
        response.StatusCode,
        await response.Content.ReadAsStringAsync(cancellation),
        response.Headers.RetryAfter?.Delta);
}
