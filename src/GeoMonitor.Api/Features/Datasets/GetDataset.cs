using FastEndpoints;
using GeoMonitor.Monitoring.Catalogue;
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

    public override Task HandleAsync(GetDatasetRequest req, CancellationToken ct) =>
        Send.OkAsync(DatasetReportAnswer.Of(DatasetLookup.Find(archive, req.Id), archive), ct);
}
