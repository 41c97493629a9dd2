using System.Diagnostics;
using FluentValidation.Results;
using GeoMonitor.Core.Loading;
using GeoMonitor.Monitoring.Problems;
using Microsoft.AspNetCore.Mvc;

namespace GeoMonitor.Api.Http;

/// <summary>
/// The one shape of every error (RFC 9457): a stable <c>type</c>, a sentence in <c>detail</c>, the parameters at fault
/// in <c>errors</c> and, where a value was not found, the nearest ones in <c>suggestions</c>.
/// </summary>
internal static class ProblemResponses
{
    private const string TypeBase = "urn:geomonitor:problem:";

    public static ProblemDetails Of(MonitorProblemException problem)
    {
        var details = Of(StatusOf(problem.Kind), problem.Code, problem.Message);
        if (!problem.Faults.IsEmpty)
        {
            details.Extensions["errors"] = problem.Faults
                .GroupBy(f => f.Field, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Select(f => f.Message).ToArray(), StringComparer.Ordinal);
        }
        else if (problem.Field is { } field)
        {
            details.Extensions["errors"] = new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [problem.Message] };
        }

        if (!problem.Suggestions.IsEmpty)
            details.Extensions["suggestions"] = problem.Suggestions;
        return details;
    }

    /// <summary>Why a file is not loaded: the rule, the place and, where rows are at fault, the first of them.</summary>
    public static ProblemDetails Of(LoadRefusedException refusal)
    {
        var details = Of(StatusCodes.Status422UnprocessableEntity, refusal.Code, refusal.Message);
        details.Extensions["rule"] = refusal.Code;
        details.Extensions["where"] = new FaultPlace(refusal.File, refusal.Line, refusal.Field);
        if (!refusal.RejectedSample.IsEmpty)
            details.Extensions["rejectedSample"] = refusal.RejectedSample;
        return details;
    }

    public static ProblemDetails Of(int status, string code, string detail) => new()
    {
        Type = TypeBase + code,
        Title = TitleOf(status),
        Status = status,
        Detail = detail,
    };

    /// <summary>What FastEndpoints found wrong while binding or validating.</summary>
    public static object OfFailures(List<ValidationFailure> failures, HttpContext context, int status)
    {
        var errors = failures
            .GroupBy(f => JsonName(f.PropertyName), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(f => f.ErrorMessage).ToArray(), StringComparer.Ordinal);
        var details = Of(status, "invalid-request", string.Join(" ", failures.Select(f => f.ErrorMessage)));
        details.Instance = context.Request.Path;
        details.Extensions["errors"] = errors;
        details.Extensions["traceId"] = Activity.Current?.Id ?? context.TraceIdentifier;
        context.Response.ContentType = "application/problem+json";
        return details;
    }

    private static string JsonName(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static int StatusOf(ProblemKind kind) => kind switch
    {
        ProblemKind.NotFound => StatusCodes.Status404NotFound,
        ProblemKind.Invalid => StatusCodes.Status400BadRequest,
        ProblemKind.Conflict => StatusCodes.Status409Conflict,
        ProblemKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        _ => StatusCodes.Status503ServiceUnavailable,
    };

    private static string TitleOf(int status) => status switch
    {
        400 => "The request cannot be understood",
        401 => "A key is needed",
        403 => "The key does not open this",
        404 => "Not found",
        405 => "This address does not take that method",
        406 => "The answer cannot be given in that form",
        409 => "Not in the present state",
        413 => "Too large",
        415 => "Not in that form",
        422 => "The file is not loaded",
        503 => "The monitor cannot answer now",
        _ => "Something went wrong",
    };
}

/// <summary>The place of a fault in a file.</summary>
/// <param name="File">The file, or the member of the archive; null for the file as it was given.</param>
/// <param name="Line">From 1; null when it is no single line.</param>
/// <param name="Field">The column; null when it is no single one.</param>
internal sealed record FaultPlace(string? File, long? Line, string? Field);
