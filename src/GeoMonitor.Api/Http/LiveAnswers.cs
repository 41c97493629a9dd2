using FastEndpoints;

namespace GeoMonitor.Api.Http;

/// <summary>Marks addresses whose answer changes while work goes on: they are never cached and have no tag.</summary>
internal static class LiveAnswers
{
    private const string Mark = "live";

    /// <summary>Marks an address.</summary>
    public static void Live(this EndpointDefinition endpoint) => endpoint.Tags(Mark);

    public static bool IsLive(this EndpointDefinition endpoint) => endpoint.EndpointTags?.Contains(Mark, StringComparer.Ordinal) == true;

    public static bool IsLive(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<EndpointDefinition>()?.IsLive() == true;
}
