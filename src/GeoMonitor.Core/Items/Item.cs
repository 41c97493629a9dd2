using System.Collections.Immutable;

namespace GeoMonitor.Core.Items;

/// <summary>Something an economy can depend on.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Kind">What it is.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="NameNl">Name in Dutch.</param>
/// <param name="Codes">
/// Codes of the Harmonized System: the one of a product; for a material or segment those under which it is traded,
/// none when trade does not show it.
/// </param>
/// <param name="Revision">The revision the codes belong to; null when there are none.</param>
/// <param name="Stage">
/// Stage of a material or product (<c>extraction</c>, <c>processing</c>, <c>semi-finished</c>, <c>component</c>,
/// <c>waste</c>), or group of a segment; null when it has none.
/// </param>
/// <param name="Materials">Slugs of the materials in it.</param>
/// <param name="IsShared">Whether the code holds several materials, which trade figures cannot tell apart.</param>
/// <param name="Tags">Tags such as <c>crm</c> and <c>strategic</c>, in alphabetic order.</param>
/// <param name="Ecosystems">Slugs of the industrial ecosystems that use it.</param>
/// <param name="Sources">Identifiers of the sources of the above.</param>
/// <param name="Note">What a reader of its figures has to know; null when nothing.</param>
public sealed record Item(
    ItemId Id,
    ItemKind Kind,
    string NameEn,
    string NameNl,
    ImmutableArray<Hs6> Codes,
    HsRevision? Revision,
    string? Stage,
    ImmutableArray<string> Materials,
    bool IsShared,
    ImmutableArray<string> Tags,
    ImmutableArray<string> Ecosystems,
    ImmutableArray<string> Sources,
    string? Note)
{
    /// <summary>Whether the item carries a tag.</summary>
    public bool Has(string tag) => Tags.Contains(tag, StringComparer.Ordinal);
}
