using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Monitoring.SupplyChains.Neighbourhoods;

namespace GeoMonitor.Api.Features.Items;

internal sealed record GetSupplyChainRequest
{
    /// <summary>A material at a stage (gallium.processing), a segment (euv-lithography) or six digits.</summary>
    [RouteParam]
    public required string Id { get; init; }

    /// <summary>Whose deliveries and chokepoints are shown: NLD (default) or another economy.</summary>
    public string? Economy { get; init; }

    /// <summary>How many steps each way, 0 to 20; 2 when absent.</summary>
    public int? Depth { get; init; }

    /// <summary>json or graphml; what Accept asks for when absent.</summary>
    public string? Format { get; init; }
}

/// <summary>What lies upstream and downstream of an item.</summary>
internal sealed class GetSupplyChain(MonitorState state) : Endpoint<GetSupplyChainRequest, SupplyChainAnswer>
{
    private const string GraphMlType = "application/graphml+xml";
    private static readonly string[] Formats = ["json", "graphml"];

    public override void Configure()
    {
        Get("items/{id}/supply-chain");
        AllowAnonymous();
        Description(d => d.WithName("GetSupplyChain").ProducesProblem(400).ProducesProblem(404));
        Summary(s => s.Summary = "Upstream and downstream of an item: nodes and edges with share, source and confidence; JSON or GraphML");
    }

    public override Task HandleAsync(GetSupplyChainRequest req, CancellationToken ct)
    {
        if (req.Format is { } format && !Formats.Contains(format, StringComparer.OrdinalIgnoreCase))
            throw MonitorProblemException.NotOneOf("format", format, Formats);
        var run = state.Require();
        var answer = ChainNeighbourhood.Of(run, req.Id, EconomyLookup.Find(run.Economies, req.Economy ?? "NLD"), req.Depth);
        var asGraph = req.Format is { } asked
            ? string.Equals(asked, "graphml", StringComparison.OrdinalIgnoreCase)
            : ListAnswers.Prefers(HttpContext.Request, GraphMlType);
        return asGraph
            ? Send.StringAsync(GraphMl.Write(answer), contentType: GraphMlType + "; charset=utf-8", cancellation: ct)
            : Send.OkAsync(answer, ct);
    }
}
