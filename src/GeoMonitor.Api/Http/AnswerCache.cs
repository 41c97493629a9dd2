using GeoMonitor.Monitoring.State;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace GeoMonitor.Api.Http;

/// <summary>
/// Keeps finished answers in memory until the state they were made from changes: runs and datasets are immutable, so
/// an answer stays right as long as its run is current.
/// </summary>
internal static class AnswerCache
{
    public const string Policy = "answers";
    public const string Tag = "state";
    private const long MostBytes = 128L * 1024 * 1024;

    public static void Configure(OutputCacheOptions options)
    {
        options.SizeLimit = MostBytes;
        options.DefaultExpirationTimeSpan = TimeSpan.FromHours(12);

        // by the state too: an answer that was begun before a new run and ended after it must not be taken for one of it
        options.AddPolicy(Policy, p => p
            .Tag(Tag)
            .SetVaryByHeader(HeaderNames.Accept)
            .VaryByValue(context => new("state", context.RequestServices.GetRequiredService<MonitorState>().Version)));
    }
}
