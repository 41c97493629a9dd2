using System.Collections.Immutable;
using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Monitoring.InputOutput;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Api.Features.InputOutput;

internal sealed record GetInputOutputTablesRequest : PagedRequest;

/// <summary>A table that look-through and inoperability can be asked of.</summary>
/// <param name="Dataset">Its dataset.</param>
/// <param name="Year">Its year.</param>
/// <param name="Source">Who made it.</param>
/// <param name="Release">Its release; null when nobody says.</param>
/// <param name="Licence">Its licence; null when nobody says.</param>
/// <param name="Unit">The unit of its values; null when nobody says.</param>
/// <param name="Economies">Its economies and groups, as it calls them.</param>
/// <param name="Industries">Its industries, by code.</param>
internal sealed record InputOutputTableAnswer(
    string Dataset,
    int Year,
    string Source,
    string? Release,
    string? Licence,
    string? Unit,
    ImmutableArray<string> Economies,
    ImmutableArray<string> Industries)
{
    public static InputOutputTableAnswer Of(TableEntry table) => new(
        table.Dataset.Id.Value,
        table.Year.Value,
        table.Dataset.Report.Figures!.Source,
        table.Dataset.Report.Figures.Edition,
        table.Dataset.Report.Licence,
        table.Unit?.Text,
        [.. table.Economies.Select(e => e.Label)],
        [.. table.Industries.Select(i => i.Code)]);
}

/// <summary>The input-output tables that are loaded and active.</summary>
internal sealed class GetInputOutputTables(TableShelf shelf) : Endpoint<GetInputOutputTablesRequest, PagedList<InputOutputTableAnswer>>
{
    public override void Configure()
    {
        Get("input-output-tables");
        AllowAnonymous();
        Description(d => d.WithName("GetInputOutputTables").ProducesProblem(400));
        Summary(s => s.Summary = "The input-output tables that look-through and inoperability can be asked of, with their economies and industries");
    }

    public override Task HandleAsync(GetInputOutputTablesRequest req, CancellationToken ct)
    {
        var page = PageAsked.Of(req);
        return HttpContext.SendListAsync(page.Take(run: null, [.. shelf.Tables().Select(InputOutputTableAnswer.Of)]), ct);
    }
}
