using FastEndpoints;
using GeoMonitor.Api.Http;
using GeoMonitor.Core.Items;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Api.Features.Items;

internal sealed record GetItemsRequest : PagedRequest
{
    /// <summary>Only this kind: product, material, segment or service.</summary>
    public string? Kind { get; init; }

    /// <summary>Only items with this tag, such as crm.</summary>
    public string? Tag { get; init; }
}

/// <summary>Everything an economy can depend on.</summary>
internal sealed class GetItems(MonitorState state) : Endpoint<GetItemsRequest, PagedList<ItemAnswer>>
{
    private static readonly string[] Kinds = [.. Enum.GetNames<ItemKind>().Select(n => n.ToLowerInvariant())];

    public override void Configure()
    {
        Get("items");
        AllowAnonymous();
        Description(d => d.WithName("GetItems").ProducesProblem(400));
        Summary(s => s.Summary = "Items: products, materials at a stage, segments; codes, tags, ecosystems");
    }

    public override Task HandleAsync(GetItemsRequest req, CancellationToken ct)
    {
        var page = PageAsked.Of(req);
        if (req.Kind is { } kind && !Kinds.Contains(kind, StringComparer.OrdinalIgnoreCase))
            throw MonitorProblemException.NotOneOf("kind", kind, Kinds);
        var run = state.Require();
        var all = ItemLookup.All(run).ToList();
        var tags = all.SelectMany(i => i.Tags).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (req.Tag is { } tag && !tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
            throw MonitorProblemException.NotOneOf("tag", tag, tags);
        var rows = all
            .Where(i => req.Kind is null || string.Equals(i.Kind.ToString(), req.Kind, StringComparison.OrdinalIgnoreCase))
            .Where(i => req.Tag is null || i.Has(req.Tag.ToLowerInvariant()))
            .Select(i => ItemAnswer.Of(run, i))
            .ToList();
        return HttpContext.SendListAsync(page.Take(run.Id, rows), ct);
    }
}
