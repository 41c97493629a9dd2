using Microsoft.AspNetCore.Diagnostics;

namespace GeoMonitor.Api.Http;

/// <summary>Gives errors that the framework sends without a body (unknown address, wrong method) the common shape.</summary>
internal static class EmptyAnswers
{
    public static Task Explain(StatusCodeContext context)
    {
        var (request, response) = (context.HttpContext.Request, context.HttpContext.Response);
        var details = response.StatusCode switch
        {
            StatusCodes.Status404NotFound => ProblemResponses.Of(
                404, "unknown-address", $"There is nothing at {request.Path}. The addresses are listed at /docs."),
            StatusCodes.Status405MethodNotAllowed => ProblemResponses.Of(
                405, "wrong-method", $"{request.Path} does not take {request.Method}. It takes {response.Headers.Allow}."),
            var status => ProblemResponses.Of(status, $"status-{status}", $"{request.Method} {request.Path} was answered with {status}."),
        };
        details.Instance = request.Path;
        return TypedResults.Problem(details).ExecuteAsync(context.HttpContext);
    }
}
