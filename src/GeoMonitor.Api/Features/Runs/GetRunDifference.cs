using System.Collections.Immutable;
using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.Runs.Differences;

namespace GeoMonitor.Api.Features.Runs;

internal sealed record GetRunDifferenceRequest : PagedRequest
{
    /// <summary>Identifier of the run.</summary>
    [RouteParam]
    public required string Id { get; init; }

    /// <summary>The run to compare with; the one before it when absent.</summary>
    public string? Against { get; init; }

    /// <summary>Whose dependences: a code such as NLD (default) or EU27.</summary>
    public string? Economy { get; init; }

    /// <summary>The year; the latest complete one of the run when absent.</summary>
    public int? Year { get; init; }
}

/// <summary>What moved between two runs, and which input moved it.</summary>
internal sealed class GetRunDifference(RunDifferences differences) : Endpoint<GetRunDifferenceRequest, RunDifferenceAnswer>
{
    public override void Configure()
    {
        Get("runs/{id}/diff");
        AllowAnonymous();
        Description(d => d.WithName("GetRunDifference").ProducesProblem(400).ProducesProblem(404));
        Summary(s => s.Summary = "Which levels and scores moved between two runs, and which input moved them");
    }

    public override Task HandleAsync(GetRunDifferenceRequest req, CancellationToken ct)
    {
        var page = PageAsked.Of(req);
        var difference = differences.Between(req.Id, req.Against, req.Economy, req.Year, ct);
        var list = page.Take(difference.Run, difference.Items);
        return ListAnswers.Prefers(HttpContext.Request, ListAnswers.CsvType)
            ? HttpContext.SendListAsync(list, ct)
            : Send.OkAsync(RunDifferenceAnswer.Of(difference, list), ct);
    }
}

/// <summary>What moved between two runs, a page of it.</summary>
/// <param name="Run">The run asked about.</param>
/// <param name="Against">The run it is compared with.</param>
/// <param name="Economy">Code of the economy.</param>
/// <param name="Year">The year.</param>
/// <param name="Inputs">What went into one run and not into the other.</param>
/// <param name="Notes">What to know before using it, such as figures that are not kept.</param>
/// <param name="Compared">Dependencies that were compared.</param>
/// <param name="Items">Those that differ: levels first, then by how far the score moved.</param>
/// <param name="Page">Which page this is.</param>
internal sealed record RunDifferenceAnswer(
    string Run,
    string Against,
    string Economy,
    int Year,
    InputChanges Inputs,
    ImmutableArray<string> Notes,
    int Compared,
    ImmutableArray<DependencyDifference> Items,
    PageInfo Page)
{
    public static RunDifferenceAnswer Of(RunDifference difference, PagedList<DependencyDifference> list) => new(
        difference.Run,
        difference.Against,
        difference.Economy,
        difference.Year,
        difference.Inputs,
        difference.Notes,
        difference.Compared,
        list.Items,
        list.Page);
}
