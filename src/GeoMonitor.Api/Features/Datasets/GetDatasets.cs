using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Api.Features.Datasets;

internal sealed record GetDatasetsRequest : PagedRequest;

/// <summary>Everything that was loaded, superseded and withdrawn datasets included.</summary>
internal sealed class GetDatasets(MonitorState state, ITradeArchive archive) : Endpoint<GetDatasetsRequest, PagedList<DatasetAnswer>>
{
    public override void Configure()
    {
        Get("datasets");
        AllowAnonymous();
        Description(d => d.WithName("GetDatasets").ProducesProblem(400));
        Summary(s => s.Summary = "Datasets: source, release, licence, what was kept and what was rejected");
    }

    public override Task HandleAsync(GetDatasetsRequest req, CancellationToken ct)
    {
        var page = PageAsked.Of(req);
        var rows = archive.Datasets().Select(DatasetAnswer.Of).ToList();
        return HttpContext.SendListAsync(page.Take(state.Current?.Id, rows), ct);
    }
}
