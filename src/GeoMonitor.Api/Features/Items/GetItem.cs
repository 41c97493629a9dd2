using FastEndpoints;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Items;

internal sealed record GetItemRequest
{
    /// <summary>Six digits, a material at a stage (gallium.processing) or a slug.</summary>
    [RouteParam]
    public required string Id { get; init; }
}

/// <summary>One item.</summary>
internal sealed class GetItem(MonitorState state) : Endpoint<GetItemRequest, ItemAnswer>
{
    public override void Configure()
    {
        Get("items/{id}");
        AllowAnonymous();
        Description(d => d.WithName("GetItem").ProducesProblem(404));
        Summary(s => s.Summary = "One item");
    }

    public override Task HandleAsync(GetItemRequest req, CancellationToken ct)
    {
        var run = state.Require();
        return Send.OkAsync(ItemAnswer.Of(run, ItemLookup.Find(run, req.Id)), ct);
    }
}
