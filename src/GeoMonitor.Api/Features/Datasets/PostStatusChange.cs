using FastEndpoints;
using GeoMonitor.Api.Security;
using GeoMonitor.Monitoring.Loading;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Api.Features.Datasets;

internal sealed record PostStatusChangeRequest
{
    /// <summary>Identifier of the dataset.</summary>
    [RouteParam]
    public required string Id { get; init; }

    /// <summary><c>withdrawn</c>, <c>superseded</c>, or <c>active</c> to take either back.</summary>
    public required string Status { get; init; }

    /// <summary>The dataset that takes its place, with the status <c>superseded</c>.</summary>
    public string? SupersededBy { get; init; }

    /// <summary>Why, for who reads the history later.</summary>
    public string? Note { get; init; }
}

/// <summary>Adds a change to the history of a dataset.</summary>
internal sealed class PostStatusChange(DatasetStatusDesk desk, ITradeArchive archive)
    : Endpoint<PostStatusChangeRequest, DatasetReportAnswer>
{
    public override void Configure()
    {
        Post("datasets/{id}/status-changes");
        Roles(ApiRoles.Steward);
        Description(d => d
            .WithName("PostStatusChange")
            .ClearDefaultProduces()
            .Produces<DatasetReportAnswer>(201)
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409));
        Summary(s => s.Summary = "Withdraws, supersedes or reinstates a dataset; nothing is deleted");
    }

    public override async Task HandleAsync(PostStatusChangeRequest req, CancellationToken ct)
    {
        var changed = await Task.Run(() => desk.Change(req.Id, req.Status, req.SupersededBy, req.Note), ct);
        HttpContext.Response.Headers.Location = $"{HttpContext.Request.PathBase}/api/v1/datasets/{changed.Id}";
        await HttpContext.Response.SendAsync(DatasetReportAnswer.Of(changed, archive), 201, cancellation: ct);
    }
}
