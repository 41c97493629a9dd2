using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GeoMonitor.Core.Items;

/// <summary>All items the monitor has names for. Immutable and safe for concurrent use.</summary>
public sealed class ItemCatalogue
{
    private readonly FrozenDictionary<ItemId, Item> _byId;
    private readonly ILookup<Hs6, Item> _products;
    private readonly ILookup<string, Item> _byTag;

    /// <summary>Makes a catalogue.</summary>
    /// <param name="items">The items.</param>
    /// <param name="meanings">What the digits of a code mean in each revision.</param>
    /// <exception cref="ArgumentException">Two items have one identifier, or a product has not exactly one code.</exception>
    public ItemCatalogue(IEnumerable<Item> items, HsMeaningTable meanings)
    {
        All = [.. items.OrderBy(i => i.Id)];
        foreach (var item in All)
        {
            if (item.Kind == ItemKind.Product && (item.Codes.Length != 1 || item.Revision is null))
                throw new ArgumentException($"The product {item.Id} must have one code and its revision.", nameof(items));
        }

        _byId = All.Select(i => KeyValuePair.Create(i.Id, i)).ToFrozenDictionary();
        if (_byId.Count != All.Length)
            throw new ArgumentException("Two items have the same identifier.", nameof(items));
        _products = All.Where(i => i.Kind == ItemKind.Product).ToLookup(i => i.Codes[0]);
        _byTag = All.SelectMany(i => i.Tags.Select(t => (t, i))).ToLookup(p => p.t, p => p.i, StringComparer.Ordinal);
        Meanings = meanings;
    }

    /// <summary>A catalogue without items.</summary>
    public static ItemCatalogue Empty { get; } = new([], HsMeaningTable.Empty);

    /// <summary>Every item, in the order of the identifiers.</summary>
    public ImmutableArray<Item> All { get; }

    /// <summary>What the digits of a code mean in each revision.</summary>
    public HsMeaningTable Meanings { get; }

    /// <summary>Finds an item; null when there is none with that identifier.</summary>
    public Item? Find(ItemId id) => _byId.GetValueOrDefault(id);

    /// <summary>The items that carry a tag; none when no item does.</summary>
    public IEnumerable<Item> WithTag(string tag) => _byTag[tag];

    /// <summary>
    /// The product that a code of a revision stands for; null when there is none, or when the digits mean other
    /// goods in that revision.
    /// </summary>
    public Item? ProductOf(Hs6 code, HsRevision revision) =>
        _products[code].FirstOrDefault(i => Meanings.MeansTheSame(code, i.Revision!.Value, revision) == true);

    /// <summary>
    /// The identifier under which figures of a code in a revision stand: that of the product of the catalogue, with
    /// the revision added when the digits mean other goods there, and the six digits when the catalogue has no such
    /// product.
    /// </summary>
    public ItemId IdOf(Hs6 code, HsRevision revision) =>
        ProductOf(code, revision) is { } item ? item.Id
        : _products[code].Any() ? ItemId.Of(code, revision)
        : ItemId.Of(code);

    /// <summary>The traded products that hold a material at the same stage; none for any other kind of item.</summary>
    public IEnumerable<Item> ProductsOf(Item material) =>
        material.Kind != ItemKind.Material
            ? []
            : All.Where(i =>
                i.Kind == ItemKind.Product
                && string.Equals(i.Stage, material.Stage, StringComparison.Ordinal)
                && i.Materials.Intersect(material.Materials, StringComparer.Ordinal).Any());
}
