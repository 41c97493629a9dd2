using System.Collections.Immutable;
using GeoMonitor.Api.Features.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Api.Features.Items;

/// <summary>Something an economy can depend on.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Kind"><c>product</c>, <c>material</c>, <c>segment</c> or <c>service</c>.</param>
/// <param name="Names">Its names.</param>
/// <param name="Hs6">Codes of the Harmonized System, as text.</param>
/// <param name="Revision">The revision the codes belong to; null without codes.</param>
/// <param name="Stage">Stage of a material or product; null without one.</param>
/// <param name="Materials">Materials in it.</param>
/// <param name="SharedCodes">Codes that hold several materials, which trade figures cannot tell apart.</param>
/// <param name="Tags">Tags.</param>
/// <param name="Ecosystems">Industrial ecosystems that use it.</param>
/// <param name="Series">The series its trade figures are from; null when it has none of its own.</param>
/// <param name="CompleteYears">Years with all flows.</param>
/// <param name="PartialYears">Years with part of the flows.</param>
/// <param name="Note">What a reader of its figures has to know.</param>
internal sealed record ItemAnswer(
    string Id,
    string Kind,
    Names Names,
    ImmutableArray<string> Hs6,
    string? Revision,
    string? Stage,
    ImmutableArray<string> Materials,
    ImmutableArray<string> SharedCodes,
    ImmutableArray<string> Tags,
    ImmutableArray<string> Ecosystems,
    string? Series,
    ImmutableArray<int> CompleteYears,
    ImmutableArray<int> PartialYears,
    string? Note)
{
    public static ItemAnswer Of(RunView run, Item item)
    {
        var traded = run.Products.GetValueOrDefault(item.Id);
        return new ItemAnswer(
            item.Id.Value,
            item.Kind.ToString().ToLowerInvariant(),
            new Names(item.NameEn, item.NameNl),
            [.. item.Codes.Select(c => c.ToString())],
            item.Revision?.ToString(),
            item.Stage,
            item.Materials,
            SharedCodesOf(run, item),
            item.Tags,
            run.SupplyChain.EcosystemsOf(item),
            traded?.Series.ToString(),
            YearsOf(traded?.CompleteYears),
            YearsOf(traded?.PartialYears),
            item.Note);
    }

    private static ImmutableArray<string> SharedCodesOf(RunView run, Item item) =>
        item.Kind == ItemKind.Product
            ? item.IsShared ? [item.Codes[0].ToString()] : []
            : [.. run.Figures.Items.ProductsOf(item).Where(p => p.IsShared).Select(p => p.Codes[0].ToString())];

    private static ImmutableArray<int> YearsOf(IEnumerable<Core.Year>? years) => years is null ? [] : [.. years.Select(y => y.Value)];
}
