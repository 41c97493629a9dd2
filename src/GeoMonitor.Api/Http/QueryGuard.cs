using System.Collections.Concurrent;
using FastEndpoints;
using GeoMonitor.Monitoring.Problems;

namespace GeoMonitor.Api.Http;

/// <summary>
/// Refuses query parameters that an endpoint does not know: a misspelt filter that is ignored gives a right-looking
/// answer to another question.
/// </summary>
internal sealed class QueryGuard : IGlobalPreProcessor
{
    private static readonly ConcurrentDictionary<Type, string[]> Known = new();

    public Task PreProcessAsync(IPreProcessorContext context, CancellationToken ct)
    {
        var definition = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<EndpointDefinition>();
        if (definition is null || context.HttpContext.Request.Query.Count == 0)
            return Task.CompletedTask;
        var known = Known.GetOrAdd(definition.ReqDtoType, static type => [.. QueryNames(type)]);
        foreach (var (name, values) in context.HttpContext.Request.Query)
        {
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw Unknown(name, known);
            if (values.Count > 1)
            {
                throw new MonitorProblemException(
                    ProblemKind.Invalid, "repeated-parameter", $"The parameter '{name}' is given {values.Count} times.", name);
            }
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<string> QueryNames(Type request) => request
        .GetProperties()
        .Where(p => !p.IsDefined(typeof(RouteParamAttribute), inherit: true) && p.DeclaringType != typeof(object))
        .Where(p => p.CanWrite)
        .Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]);

    private static MonitorProblemException Unknown(string name, string[] known)
    {
        var nearest = Nearest.To(name, known.Select(k => new Candidate(k, [])));
        var valid = known.Length == 0 ? "It takes none." : $"It takes: {string.Join(", ", known)}.";
        return new MonitorProblemException(
            ProblemKind.Invalid, "unknown-parameter", $"This address does not know the parameter '{name}'. {valid}", name, nearest);
    }
}
