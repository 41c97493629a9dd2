using FastEndpoints;
using GeoMonitor.Api.Security;
using GeoMonitor.Api.Uploads;
using GeoMonitor.Core.Items;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Loading;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Storage.Archive;
using Microsoft.AspNetCore.Http.Features;

namespace GeoMonitor.Api.Features.Datasets;

internal sealed record PostDatasetRequest
{
    /// <summary>The name of the file, as its office names it; that of the form when absent.</summary>
    public string? Name { get; init; }

    /// <summary>The format it must have, such as baci; recognised when absent.</summary>
    public string? Format { get; init; }

    /// <summary>The HS revision of its codes, such as HS17, where the file does not say.</summary>
    public string? Revision { get; init; }

    /// <summary>The release, where the file does not say.</summary>
    public string? Release { get; init; }

    /// <summary>Who made the figures, where the file does not say.</summary>
    public string? Source { get; init; }

    /// <summary>The licence of the figures, where the file does not say.</summary>
    public string? Licence { get; init; }

    /// <summary>world (default) when all flows of the world are in it, extract when it is a part of them.</summary>
    public string? Coverage { get; init; }

    /// <summary>The dataset whose place the new one takes.</summary>
    public string? Supersedes { get; init; }

    /// <summary>Share of rows and of value, 0..1, above which rejected rows refuse the file; 0.01 when absent.</summary>
    public double? MaxRejectedShare { get; init; }

    /// <summary>Share of value, 0..1, above which unknown country codes refuse the file; 0.05 when absent.</summary>
    public double? MaxUnmappedShare { get; init; }
}

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
        var options = OptionsOf(req);
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

    private static LoadOptions OptionsOf(PostDatasetRequest req)
    {
        var defaults = new LoadOptions();
        return defaults with
        {
            Format = Text(req.Format),
            Source = Text(req.Source),
            Release = Text(req.Release),
            Licence = Text(req.Licence),
            Revision = Text(req.Revision) is { } revision ? RevisionOf(revision) : null,
            IsExtract = IsExtract(req.Coverage),
            MaxRejectedShare = Share(req.MaxRejectedShare, "maxRejectedShare") ?? defaults.MaxRejectedShare,
            MaxUnmappedShare = Share(req.MaxUnmappedShare, "maxUnmappedShare") ?? defaults.MaxUnmappedShare,
        };
    }

    private static bool IsExtract(string? coverage) => coverage?.ToLowerInvariant() switch
    {
        null or "world" => false,
        "extract" => true,
        _ => throw MonitorProblemException.NotOneOf("coverage", coverage, ["world", "extract"]),
    };

    private static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();

    private static HsRevision RevisionOf(string text) => HsRevision.TryParse(text, out var revision)
        ? revision
        : throw MonitorProblemException.NotOneOf("revision", text, [.. HsRevision.All.Select(r => r.ToString())]);

    private static double? Share(double? given, string field) => given is null or (>= 0 and <= 1)
        ? given
        : throw new MonitorProblemException(ProblemKind.Invalid, $"invalid-{field}", $"{field} is {given}; it is a share, 0 to 1.", field);
}
