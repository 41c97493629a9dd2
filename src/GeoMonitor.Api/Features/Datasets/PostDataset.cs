using FastEndpoints;
using GeoMonitor.Api.Security;
using GeoMonitor.Api.Uploads;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Loading;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Storage.Archive;
using Microsoft.AspNetCore.Http.Features;

namespace GeoMonitor.Api.Features.Datasets;

/// <summary>Loads a file, in one transaction.</summary>
internal sealed class PostDataset(LoadDesk desk, UploadFolder uploads, ITradeArchive archive)
    : Endpoint<PostDatasetRequest, LoadedDatasetAnswer>
{
    public override void Configure()
    {
        Post("datasets");
        Roles(ApiRoles.Steward);

        // the body is the file, whatever its type: only the address is bound
        RequestBinder(new RequestBinder<PostDatasetRequest>(BindingSource.QueryParams));
        Description(d => d
            .WithName("PostDataset")
            .ClearDefaultAccepts()
            .ClearDefaultProduces()
            .Accepts<IFormFile>("*/*", "multipart/form-data")
            .Produces<LoadedDatasetAnswer>(201)
            .Produces<LoadedDatasetAnswer>(200)
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404)
            .ProducesProblem(409).ProducesProblem(413).ProducesProblem(422));
        Summary(s => s.Summary = "Loads a file: raw body with ?name=, or a form with one file; gzip and zip are taken");
    }

    public override async Task HandleAsync(PostDatasetRequest req, CancellationToken ct)
    {
        var options = LoadTermsReader.OptionsOf(req);
        var supersedes = req.Supersedes is { } old ? FindActive(old) : (DatasetId?)null;
        uploads.CheckSize(HttpContext.Request.ContentLength);
        HttpContext.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        var outcome = await LoadAsync(req, options, supersedes, ct);
        var answer = LoadedDatasetAnswer.Of(outcome, DatasetReportAnswer.Of(outcome.Dataset, archive));
        HttpContext.Response.Headers.Location = $"{HttpContext.Request.PathBase}/api/v1/datasets/{outcome.Dataset.Id}";
        await HttpContext.Response.SendAsync(answer, outcome.AlreadyLoaded ? 200 : 201, cancellation: ct);
    }

    // the desk is free and the file is gone before the answer leaves
    private async Task<LoadOutcome> LoadAsync(
        PostDatasetRequest req, LoadOptions options, DatasetId? supersedes, CancellationToken ct)
    {
        using var ticket = desk.Take(req.Name ?? "a file");
        var body = await UploadBody.OpenAsync(HttpContext.Request, req.Name, ct);
        using var file = await uploads.ReceiveAsync(
            body.Content, bytes => ticket.Received(body.Name, bytes, HttpContext.Request.ContentLength), ct);
        await body.FinishAsync(ct);
        return await Task.Run(
            () => ticket.Load(FileSource.FromFile(file.Path, body.Name), file.Sha256, options, supersedes, ct), ct);
    }

    private DatasetId FindActive(string text)
    {
        var dataset = DatasetLookup.Find(archive, text, "supersedes");
        return dataset.Status == DatasetStatus.Active ? dataset.Id : throw new MonitorProblemException(
            ProblemKind.Conflict,
            "not-active",
            $"The dataset '{dataset.Id}' is {dataset.Status.ToString().ToLowerInvariant()}; only an active one is superseded.",
            "supersedes");
    }
}
