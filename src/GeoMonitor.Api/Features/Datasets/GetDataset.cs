using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Api.Features.Datasets;

internal sealed record GetDatasetRequest
{
    /// <summary>Identifier of the dataset.</summary>
    [RouteParam]
    public required string Id { get; init; }

    /// <summary>json or markdown; what the header Accept says when absent.</summary>
    public string? Format { get; init; }
}

/// <summary>The load report of a dataset.</summary>
internal sealed class GetDataset(ITradeArchive archive) : Endpoint<GetDatasetRequest, DatasetReportAnswer>
{
    public override void Configure()
    {
        Get("datasets/{id}");
        AllowAnonymous();
        Description(d => d.WithName("GetDataset").ProducesProblem(400).ProducesProblem(404));
        Summary(s => s.Summary = "The load report of a dataset, as JSON or as a page of Markdown");
    }

    public override Task HandleAsync(GetDatasetRequest req, CancellationToken ct)
    {
        var report = DatasetReportAnswer.Of(DatasetLookup.Find(archive, req.Id), archive);
        return WantsMarkdown(req.Format)
            ? HttpContext.Response.SendStringAsync(
                DatasetPage.Write(report), contentType: DatasetPage.ContentType + "; charset=utf-8", cancellation: ct)
            : Send.OkAsync(report, ct);
    }

    private bool WantsMarkdown(string? format) => format switch
    {
        null => ListAnswers.Prefers(HttpContext.Request, DatasetPage.ContentType),
        _ when format.Equals("markdown", StringComparison.OrdinalIgnoreCase) => true,
        _ when format.Equals("json", StringComparison.OrdinalIgnoreCase) => false,
        _ => throw MonitorProblemException.NotOneOf("format", format, ["json", "markdown"]),
    };
}
