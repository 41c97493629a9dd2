using FastEndpoints;
using GeoMonitor.Monitoring.InputOutput;

namespace GeoMonitor.Api.Features.InputOutput;

internal sealed record GetLookThroughRequest
{
    /// <summary>Whose final demand and industries: a code such as NLD, or EU27 as the sum of its members in the table.</summary>
    [RouteParam]
    public required string Code { get; init; }

    /// <summary>The year of the table; the newest when absent.</summary>
    public int? Year { get; init; }

    /// <summary>The dataset of the table; the one loaded last when absent.</summary>
    public string? Dataset { get; init; }
}

/// <summary>Where the value in an economy's final demand and behind its industries is from.</summary>
internal sealed class GetLookThrough(LookThroughDesk desk) : Endpoint<GetLookThroughRequest, LookThroughAnswer>
{
    public override void Configure()
    {
        Get("economies/{code}/look-through");
        AllowAnonymous();
        Description(d => d.WithName("GetLookThrough").ProducesProblem(400).ProducesProblem(404));
        Summary(s => s.Summary = "Look-through in an input-output table: value added by origin in final demand, and what each industry rests on abroad");
    }

    public override async Task HandleAsync(GetLookThroughRequest req, CancellationToken ct) =>
        await Send.OkAsync(await Task.Run(() => desk.Answer(req.Code, req.Year, req.Dataset, ct), ct), ct);
}
