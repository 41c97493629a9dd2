using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Core.Economies;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Economies;

internal sealed record GetEconomiesRequest : PagedRequest
{
    /// <summary>Only this kind: country, former or bloc.</summary>
    public string? Kind { get; init; }
}

/// <summary>Every economy that can be asked about.</summary>
internal sealed class GetEconomies(MonitorState state) : Endpoint<GetEconomiesRequest, PagedList<EconomyAnswer>>
{
    private static readonly string[] Kinds = ["country", "former", "bloc"];

    public override void Configure()
    {
        Get("economies");
        AllowAnonymous();
        Description(d => d.WithName("GetEconomies").ProducesProblem(400));
        Summary(s => s.Summary = "Economies: codes, names, membership of the Union, governance");
    }

    public override Task HandleAsync(GetEconomiesRequest req, CancellationToken ct)
    {
        var page = PageAsked.Of(req);
        if (req.Kind is { } kind && !Kinds.Contains(kind, StringComparer.OrdinalIgnoreCase))
            throw MonitorProblemException.NotOneOf("kind", kind, Kinds);
        var run = state.Require();
        var rows = run.Economies.All
            .Where(e => e.Kind != EconomyKind.Unspecified)
            .Where(e => req.Kind is null || string.Equals(e.Kind.ToString(), req.Kind, StringComparison.OrdinalIgnoreCase))
            .OrderBy(e => e.Code)
            .Select(e => EconomyAnswer.Of(e, run.Economies, run.Governance))
            .ToList();
        return HttpContext.SendListAsync(page.Take(null, rows), ct);
    }
}
