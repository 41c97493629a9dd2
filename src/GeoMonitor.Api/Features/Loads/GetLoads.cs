using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.Loading;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Loads;

internal sealed record GetLoadsRequest : PagedRequest;

/// <summary>The load under way.</summary>
internal sealed class GetLoads(LoadDesk desk, MonitorState state) : Endpoint<GetLoadsRequest, PagedList<LoadAnswer>>
{
    public override void Configure()
    {
        Get("loads");
        AllowAnonymous();
        Definition.Live();
        Description(d => d.WithName("GetLoads").ProducesProblem(400));
        Summary(s => s.Summary = "The load under way and how far it is; empty when there is none");
    }

    public override Task HandleAsync(GetLoadsRequest req, CancellationToken ct)
    {
        LoadAnswer[] rows = desk.Current is { } load ? [LoadAnswer.Of(load)] : [];
        return HttpContext.SendListAsync(PageAsked.Of(req).Take(state.Current?.Id, rows), ct);
    }
}

/// <summary>How far a load is.</summary>
/// <param name="FileName">The file.</param>
/// <param name="State"><c>receiving</c>, <c>waiting</c> (for a recomputation to end) or <c>loading</c>.</param>
/// <param name="Progress">The part of that state that is done, 0..1; null when the size is not known.</param>
/// <param name="BytesDone">Bytes received, or read.</param>
/// <param name="BytesTotal">The size of the file; null when its sender did not say.</param>
/// <param name="RowsRead">Data rows read.</param>
/// <param name="Member">What is being read: the file, or a member of the archive; null before.</param>
/// <param name="StartedAt">When it began.</param>
internal sealed record LoadAnswer(
    string FileName,
    string State,
    double? Progress,
    long BytesDone,
    long? BytesTotal,
    long RowsRead,
    string? Member,
    DateTimeOffset StartedAt)
{
    public static LoadAnswer Of(LoadStatus load) => new(
        load.FileName,
        load.Stage.ToString().ToLowerInvariant(),
        load.Progress,
        load.BytesDone,
        load.BytesTotal,
        load.RowsRead,
        load.Member,
        load.StartedAt);
}
