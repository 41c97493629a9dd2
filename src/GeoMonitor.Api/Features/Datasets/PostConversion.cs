using FastEndpoints;
using GeoMonitor.Api.Security;
using GeoMonitor.Core.Items;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Conversions;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Api.Features.Datasets;

internal sealed record PostConversionRequest
{
    /// <summary>Identifier of the dataset to convert.</summary>
    [RouteParam]
    public required string Id { get; init; }

    /// <summary>The revision of the Harmonized System to convert it to, such as HS17.</summary>
    public required string Revision { get; init; }

    /// <summary>
    /// Where the weights of codes that are split come from: <c>stated</c> (the concordance; the default), or <c>observed</c> (the trade of
    /// the last year that the source has complete in both revisions, where it says something).
    /// </summary>
    public string? Weights { get; init; }

    /// <summary>Share of the value, 0..1, above which codes that the concordance lacks refuse the conversion; 0.05 when absent.</summary>
    public double? MaxUnmatchedShare { get; init; }

    /// <summary>
    /// Share of the value of a product and year, 0..1, above which weights that nobody gives make the year partial; 0.05
    /// when absent.
    /// </summary>
    public double? MaxAssumedShare { get; init; }
}

/// <summary>Makes of a dataset a new one in another revision, by the concordances that were loaded.</summary>
internal sealed class PostConversion(DatasetConversion conversion, ITradeArchive archive, MonitorState state)
    : Endpoint<PostConversionRequest, ConvertedDatasetAnswer>
{
    public override void Configure()
    {
        Post("datasets/{id}/conversions");
        Roles(ApiRoles.Steward);
        Description(d => d
            .WithName("PostConversion")
            .ClearDefaultProduces()
            .Produces<ConvertedDatasetAnswer>(201)
            .Produces<ConvertedDatasetAnswer>(200)
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404)
            .ProducesProblem(422).ProducesProblem(503));
        Summary(s => s.Summary = "Converts a dataset to another revision of the Harmonized System; the new one is of a series of its own");
    }

    public override async Task HandleAsync(PostConversionRequest req, CancellationToken ct)
    {
        var source = DatasetLookup.Find(archive, req.Id);
        var to = HsRevision.TryParse(req.Revision.Trim(), out var revision)
            ? revision
            : throw MonitorProblemException.NotOneOf("revision", req.Revision, [.. HsRevision.All.Select(r => r.ToString())]);
        if (source.Report.Series?.Revision == to)
        {
            throw new MonitorProblemException(
                ProblemKind.Invalid, "invalid-revision", $"The dataset '{source.Id}' is in {to} already; name another revision.", "revision");
        }

        var usual = new ConversionLimits();
        var limits = new ConversionLimits
        {
            Weights = WeightsOf(req.Weights),
            MaxUnmatchedShare = Share(req.MaxUnmatchedShare, "maxUnmatchedShare") ?? usual.MaxUnmatchedShare,
            MaxAssumedShare = Share(req.MaxAssumedShare, "maxAssumedShare") ?? usual.MaxAssumedShare,
        };
        var outcome = await Task.Run(() => conversion.Convert(source.Id, to, limits, ct), ct);
        state.ArchiveChanged(archive.Revision());
        var answer = ConvertedDatasetAnswer.Of(source.Id, outcome, DatasetReportAnswer.Of(outcome.Dataset, archive));
        HttpContext.Response.Headers.Location = $"{HttpContext.Request.PathBase}/api/v1/datasets/{outcome.Dataset.Id}";
        await HttpContext.Response.SendAsync(answer, outcome.AlreadyConverted ? 200 : 201, cancellation: ct);
    }

    private static ConversionWeights WeightsOf(string? given) =>
        given is null ? ConversionWeights.Stated
        : Enum.TryParse<ConversionWeights>(given, ignoreCase: true, out var weights) && Enum.IsDefined(weights) ? weights
        : throw MonitorProblemException.NotOneOf("weights", given, [.. Enum.GetNames<ConversionWeights>().Select(n => n.ToLowerInvariant())]);

    private static double? Share(double? given, string field) => given is null or (>= 0 and <= 1)
        ? given
        : throw new MonitorProblemException(ProblemKind.Invalid, $"invalid-{field}", $"{field} is {given}; it is a share, 0 to 1.", field);
}

/// <summary>The answer to a conversion: the report of the new dataset, and whether anything was added.</summary>
internal sealed record ConvertedDatasetAnswer : DatasetReportAnswer
{
    private ConvertedDatasetAnswer(DatasetReportAnswer report)
        : base(report)
    {
    }

    /// <summary>The dataset it was made of.</summary>
    public required string ConvertedFrom { get; init; }

    /// <summary>The series of the new dataset, as <c>series=</c> takes it.</summary>
    public required string Series { get; init; }

    /// <summary>Whether the same conversion was made before, so that nothing was added.</summary>
    public required bool AlreadyConverted { get; init; }

    /// <summary>What happened and what comes next, in a sentence.</summary>
    public required string Message { get; init; }

    public static ConvertedDatasetAnswer Of(DatasetId source, ConversionOutcome outcome, DatasetReportAnswer report) => new(report)
    {
        ConvertedFrom = source.Value,
        Series = outcome.Dataset.Report.Series!.ToString(),
        AlreadyConverted = outcome.AlreadyConverted,
        Message = outcome.AlreadyConverted
            ? $"'{source}' was converted to {report.Revision} before, at {report.LoadedAt:yyyy-MM-dd HH:mm} UTC; nothing was added."
            : $"'{source}' was converted to {report.Revision}. Answers use it after POST /api/v1/recomputations where no native series has a "
                + $"complete year, and with series={report.Id} everywhere.",
    };
}
