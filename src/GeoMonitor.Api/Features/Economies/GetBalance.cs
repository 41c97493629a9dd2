using FastEndpoints;
using GeoMonitor.Monitoring.Balance;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Economies;

internal sealed record GetBalanceRequest
{
    /// <summary>Ours: a code such as NLD or EU27.</summary>
    [RouteParam]
    public required string Code { get; init; }

    /// <summary>The other: a code such as CHN; needed.</summary>
    public string? With { get; init; }

    /// <summary>The year; the latest complete one when absent.</summary>
    public int? Year { get; init; }

    /// <summary>Which flows count: reported (default) or origin.</summary>
    public string? View { get; init; }

    /// <summary>How many items at most, 1 to 1000; 100 when absent.</summary>
    public int? Top { get; init; }
}

/// <summary>Mutual dependence of two economies.</summary>
internal sealed class GetBalance(MonitorState state) : Endpoint<GetBalanceRequest, BalanceAnswer>
{
    private const int UsualTop = 100;
    private const int MostTop = 1000;

    public override void Configure()
    {
        Get("economies/{code}/balance");
        AllowAnonymous();
        Description(d => d.WithName("GetBalance").ProducesProblem(400).ProducesProblem(404));
        Summary(s => s.Summary = "Mutual dependence of two economies: ours on the other, the other's on us, and for what");
    }

    public override Task HandleAsync(GetBalanceRequest req, CancellationToken ct)
    {
        var top = req.Top ?? UsualTop;
        if (top is < 1 or > MostTop)
        {
            throw new MonitorProblemException(
                ProblemKind.Invalid, "invalid-top", $"top is {top}; it is a number of items, 1 to {MostTop}.", "top");
        }

        var run = state.Require();
        return Send.OkAsync(MutualBalance.Of(run, BalanceQuery.Of(run, req.Code, req.With, req.Year, req.View), top, ct), ct);
    }
}
