using System.Security.Cryptography;
using System.Text;
using FastEndpoints;
using GeoMonitor.Monitoring.State;
using Microsoft.Net.Http.Headers;

namespace GeoMonitor.Api.Http;

/// <summary>
/// Tags every answer with the state it was made from and the question asked, and answers 304 to who has it already:
/// the same question asked twice gets the same answer until a new run or dataset comes.
/// </summary>
internal sealed class EntityTags(MonitorState state) : IGlobalPreProcessor
{
    public async Task PreProcessAsync(IPreProcessorContext context, CancellationToken ct)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        if (!HttpMethods.IsGet(request.Method) || context.HttpContext.ResponseStarted())
            return;
        if (LiveAnswers.IsLive(context.HttpContext))
        {
            response.Headers.CacheControl = "no-store";
            return;
        }

        var tag = new EntityTagHeaderValue(Tag(request));
        response.GetTypedHeaders().ETag = tag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = HeaderNames.Accept;
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
            await response.SendResultAsync(TypedResults.StatusCode(StatusCodes.Status304NotModified));
    }

    private string Tag(HttpRequest request)
    {
        var question = $"{request.Path}{request.QueryString}\n{request.Headers.Accept}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(question)).AsSpan(0, 8));
        return $"\"{state.Version}.{hash}\"";
    }
}
