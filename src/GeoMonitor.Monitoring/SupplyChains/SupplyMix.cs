using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Propagation;

namespace GeoMonitor.Monitoring.SupplyChains;

/// <summary>How it is known who supplies an economy with an item.</summary>
public enum MixBasis
{
    /// <summary>The economy's imports: by origin where hubs can be looked through, else by place of dispatch; the note of the evidence says which.</summary>
    Trade,

    /// <summary>The Union's sourcing by the study of critical raw materials: own production and imports.</summary>
    Sourcing,

    /// <summary>World supply: the economy is taken to buy from all makers in proportion [P].</summary>
    World,

    /// <summary>Nobody is known, which is not the same as safe.</summary>
    Unknown,
}

/// <summary>Who supplies an economy with an item.</summary>
/// <param name="Basis">How that is known.</param>
/// <param name="Suppliers">Economies with their share, 0..1, largest first; what is missing to 1 comes from nobody named.</param>
/// <param name="Year">The year of the figures; null when it is not of one year.</param>
/// <param name="Evidence">Where they are from; null when nobody is known.</param>
public sealed record SupplyMix(MixBasis Basis, ImmutableArray<MixShare> Suppliers, Year? Year, Evidence? Evidence);
