using GeoMonitor.Core.Loading;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Storage.Neo4j;
using Microsoft.AspNetCore.Diagnostics;

namespace GeoMonitor.Api.Http;

/// <summary>Turns exceptions into problem responses: expected ones with their sentence, others without their insides.</summary>
internal sealed partial class ProblemExceptionHandler(
    IProblemDetailsService problems, ILogger<ProblemExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(
        HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException or IOException && httpContext.RequestAborted.IsCancellationRequested)
            return true;

        var details = exception switch
        {
            MonitorProblemException problem => ProblemResponses.Of(problem),
            LoadRefusedException refusal => ProblemResponses.Of(refusal),
            BadHttpRequestException bad => ProblemResponses.Of(bad.StatusCode, "invalid-request", bad.Message),
            Neo4jException => ProblemResponses.Of(
                StatusCodes.Status503ServiceUnavailable,
                "store-unavailable",
                "The shared store does not answer. What this monitor holds in memory is still served; the log of the server says what is wrong."),
            _ => ProblemResponses.Of(
                StatusCodes.Status500InternalServerError,
                "internal",
                "The monitor failed to answer. The log of the server says why, under the traceId of this answer."),
        };
        if (exception is MonitorProblemException { RetryAfter: { } pause })
            httpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(pause.TotalSeconds)).ToString();
        if (details.Status >= 500)
            LogFailure(exception, httpContext.Request.Method, httpContext.Request.Path);
        details.Instance = httpContext.Request.Path;
        httpContext.Response.StatusCode = details.Status ?? StatusCodes.Status500InternalServerError;
        return await problems.TryWriteAsync(
            new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = details, Exception = exception });
    }

    [LoggerMessage(LogLevel.Error, "Failed to answer {Method} {Path}")]
    private partial void LogFailure(Exception exception, string method, string path);
}
