using FastEndpoints;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Api.Features.Datasets;

internal sealed record GetDatasetRequest
{
    /// <summary>Identifier of the dataset.</summary>
    [RouteParam]
    public required string Id { get; init; }
}

/// <summary>The load report of a dataset.</summary>
internal sealed class GetDataset(ITradeArchive archive) : Endpoint<GetDatasetRequest, DatasetReportAnswer>
{
    public override void Configure()
    {
        Get("datasets/{id}");
        AllowAnonymous();
        Description(d => d.WithName("GetDataset").ProducesProblem(404));
        Summary(s => s.Summary = "The load report of a dataset");
    }

    public override Task HandleAsync(GetDatasetRequest req, CancellationToken ct)
    {
        var found = DatasetId.TryParse(req.Id, out var id) ? archive.Dataset(id) : null;
        return found is null
            ? throw MonitorProblemException.Unknown(
                "dataset", req.Id, archive.Datasets().Select(d => new Candidate(d.Id.Value, [])), "GET /api/v1/datasets lists all.")
            : Send.OkAsync(DatasetReportAnswer.Of(found), ct);
    }
}
