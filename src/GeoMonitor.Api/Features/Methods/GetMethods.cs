using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.Methods;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Methods;

internal sealed record GetMethodsRequest : PagedRequest;

/// <summary>Every indicator, test, rule and score.</summary>
internal sealed class GetMethods(MonitorState state) : Endpoint<GetMethodsRequest, PagedList<MethodCard>>
{
    public override void Configure()
    {
        Get("methods");
        AllowAnonymous();
        Description(d => d.WithName("GetMethods").ProducesProblem(400));
        Summary(s => s.Summary = "Methods: formula, thresholds, parameters, references");
    }

    public override Task HandleAsync(GetMethodsRequest req, CancellationToken ct)
    {
        var page = PageAsked.Of(req);
        var run = state.Require();
        return HttpContext.SendListAsync(page.Take(run.Id, MethodCatalogue.Of(run.Facts.Parameters)), ct);
    }
}
