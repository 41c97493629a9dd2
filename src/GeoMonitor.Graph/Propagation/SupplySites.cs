using System.Collections.Immutable;
using GeoMonitor.Core.Economies;

namespace GeoMonitor.Graph.Propagation;

/// <summary>A place in the bill of materials: something made in an economy.</summary>
/// <param name="Economy">Where it is made or used.</param>
/// <param name="Item">What it is, such as <c>gallium.processing</c>.</param>
public readonly record struct Site(EconomyCode Economy, string Item) : IComparable<Site>
{
    /// <summary>By item, then economy.</summary>
    public int CompareTo(Site other) =>
        string.CompareOrdinal(Item, other.Item) is var order && order != 0 ? order : Economy.CompareTo(other.Economy);

    /// <inheritdoc />
    public override string ToString() => $"{Item} in {Economy}";
}

/// <summary>A delivery to a site as a share of what its group of alternatives takes.</summary>
/// <param name="From">The site that delivers.</param>
/// <param name="Share">0..1; the shares of a group add to 1 or less, the rest comes from nobody named.</param>
public readonly record struct SiteSupplier(Site From, double Share);

/// <summary>What a site needs: a group of suppliers that can stand in for each other.</summary>
/// <param name="Name">Name of the group, for messages and reasons.</param>
/// <param name="IsEssential">Whether the site stands still without it.</param>
/// <param name="CostShare">Part of the site's cost, 0..1; used by the additive version only.</param>
/// <param name="Suppliers">Who delivers; none when nobody is known, which is not the same as safe.</param>
public sealed record SiteInput(string Name, bool IsEssential, double CostShare, ImmutableArray<SiteSupplier> Suppliers);

/// <summary>
/// An AND-OR graph of sites (methodology 6.3): a site needs each of its essential inputs, and within an input its
/// suppliers are alternatives. Cycles are allowed. Immutable.
/// </summary>
public sealed class SupplySites
{
    private const double Tolerance = 1e-9;
    private readonly Dictionary<Site, int> _index;
    private readonly Lazy<SiteLinks> _links;

    /// <summary>Makes the graph of what each site needs; suppliers that are not named as sites need nothing.</summary>
    /// <exception cref="ArgumentException">
    /// A share lies outside 0..1, or the shares of an input or the cost shares of a site add to more than 1.
    /// </exception>
    public SupplySites(IReadOnlyDictionary<Site, IReadOnlyList<SiteInput>> needs)
    {
        foreach (var (site, inputs) in needs)
            Require(site, inputs);
        var suppliers = needs.Values.SelectMany(inputs => inputs).SelectMany(i => i.Suppliers).Select(s => s.From);
        Sites = [.. needs.Keys.Union(suppliers).Order()];
        _index = Sites.Index().ToDictionary(s => s.Item, s => s.Index);
        Needs = [.. Sites.Select(s => needs.TryGetValue(s, out var inputs) ? inputs.ToImmutableArray() : [])];
        _links = new(() => new SiteLinks(this));
    }

    /// <summary>All sites by item and economy.</summary>
    public ImmutableArray<Site> Sites { get; }

    /// <summary>What each site needs, in the order of <see cref="Sites"/>.</summary>
    public ImmutableArray<ImmutableArray<SiteInput>> Needs { get; }

    /// <summary>The same by numbers, made once however many economies are asked about.</summary>
    internal SiteLinks Links => _links.Value;

    /// <summary>The number of a site.</summary>
    /// <exception cref="ArgumentException">The graph has no such site.</exception>
    public int IndexOf(Site site) => _index.TryGetValue(site, out var index)
        ? index
        : throw new ArgumentException($"The graph has no {site}.", nameof(site));

    private static void Require(Site site, IReadOnlyList<SiteInput> inputs)
    {
        foreach (var input in inputs)
        {
            if (!input.Suppliers.All(s => s.Share is >= 0 and <= 1 + Tolerance))
                throw new ArgumentException($"A share in {input.Name} of {site} lies outside 0..1.", nameof(inputs));
            if (input.Suppliers.Sum(s => s.Share) > 1 + Tolerance)
                throw new ArgumentException($"The shares in {input.Name} of {site} add to more than 1.", nameof(inputs));
        }

        if (!inputs.All(i => i.CostShare is >= 0 and <= 1 + Tolerance) || inputs.Sum(i => i.CostShare) > 1 + Tolerance)
            throw new ArgumentException($"The cost shares of {site} lie outside 0..1 or add to more than 1.", nameof(inputs));
    }
}
