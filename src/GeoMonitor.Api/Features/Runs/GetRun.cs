using FastEndpoints;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Api.Features.Runs;

internal sealed record GetRunRequest
{
    /// <summary>Identifier of the run.</summary>
    [RouteParam]
    public required string Id { get; init; }
}

/// <summary>One run.</summary>
internal sealed class GetRun(IRunStore store) : Endpoint<GetRunRequest, RunDetail>
{
    public override void Configure()
    {
        Get("runs/{id}");
        AllowAnonymous();
        Description(d => d.WithName("GetRun").ProducesProblem(404));
        Summary(s => s.Summary = "One run: datasets, parameters, digest");
    }

    public override Task HandleAsync(GetRunRequest req, CancellationToken ct)
    {
        var runs = store.Runs();
        var run = runs.FirstOrDefault(r => string.Equals(r.Id, req.Id, StringComparison.OrdinalIgnoreCase));
        return run is null
            ? throw MonitorProblemException.Unknown(
                "run", req.Id, runs.Select(r => new Candidate(r.Id, [])), "GET /api/v1/runs lists all.")
            : Send.OkAsync(RunDetail.Of(run), ct);
    }
}
