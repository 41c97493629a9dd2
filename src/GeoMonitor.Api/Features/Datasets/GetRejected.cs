using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Api.Features.Datasets;

internal sealed record GetRejectedRequest
{
    /// <summary>Identifier of the dataset.</summary>
    [RouteParam]
    public required string Id { get; init; }
}

/// <summary>The rejected rows of a dataset, to look at in a spreadsheet and to correct at their source.</summary>
internal sealed class GetRejected(ITradeArchive archive) : Endpoint<GetRejectedRequest, string>
{
    public override void Configure()
    {
        Get("datasets/{id}/rejected");
        AllowAnonymous();
        Description(d => d.WithName("GetRejected").ClearDefaultProduces().Produces<string>(200, ListAnswers.CsvType).ProducesProblem(404));
        Summary(s => s.Summary = "The rejected rows of a dataset as CSV: file, line, field, reason, text");
    }

    public override Task HandleAsync(GetRejectedRequest req, CancellationToken ct)
    {
        var dataset = DatasetLookup.Find(archive, req.Id);
        var rejected = archive.Rejected(dataset.Id);
        var counts = RejectedRowsAnswer.Of(dataset, rejected.Length);
        var rows = rejected
            .Select(r => new RejectedRowCells(r.File ?? dataset.Report.FileName, r.Line, r.Field, r.Reason, r.Text));
        var headers = HttpContext.Response.Headers;
        headers["X-Total-Count"] = counts.Total.ToString();
        headers["X-Beyond-Limit"] = counts.BeyondLimit.ToString();
        headers.ContentDisposition = $"attachment; filename=\"{dataset.Id}-rejected.csv\"";
        return HttpContext.Response.SendStringAsync(
            Csv.Write(rows), contentType: ListAnswers.CsvType + "; charset=utf-8; header=present", cancellation: ct);
    }
}

/// <summary>A rejected row as cells.</summary>
/// <param name="File">The file, or the member of the archive.</param>
/// <param name="Line">Its line there, from 1.</param>
/// <param name="Field">The column at fault; null when the whole row is.</param>
/// <param name="Reason">The identifier of the reason.</param>
/// <param name="Text">The row as it stood, cut after 200 characters.</param>
internal sealed record RejectedRowCells(string File, long Line, string? Field, string Reason, string Text);
