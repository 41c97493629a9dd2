using FastEndpoints;
using GeoMonitor.Api.Security;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Api.Features.Recomputations;

/// <summary>Stops a recomputation.</summary>
internal sealed class DeleteRecomputation(RecomputationDesk desk) : Endpoint<RecomputationRequest, RecomputationAnswer>
{
    public override void Configure()
    {
        Delete("recomputations/{id}");
        Roles(ApiRoles.Steward);
        Description(d => d
            .WithName("DeleteRecomputation")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409));
        Summary(s => s.Summary = "Stops a recomputation; the previous run goes on answering");
    }

    public override async Task HandleAsync(RecomputationRequest req, CancellationToken ct)
    {
        var job = desk.Find(req.Id);
        if (job.Status.HasEnded)
        {
            throw new MonitorProblemException(
                ProblemKind.Conflict,
                "recomputation-ended",
                $"The recomputation '{job.Status.Id}' is {job.Status.State.ToString().ToLowerInvariant()}; there is nothing to stop.");
        }

        job.Cancel();
        await job.Completion.WaitAsync(ct);
        await Send.OkAsync(RecomputationAnswer.Of(job.Status), ct);
    }
}
