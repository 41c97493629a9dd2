using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Propagation;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.SupplyChains.Chokepoints;

/// <summary>
/// The foreign economy whose stop costs a user most of an item, through the whole chain (methodology 6.3, 6.5): what the
/// chain says towards the level of a dependency.
/// </summary>
/// <remarks>
/// Members of the Union are not asked about where the user is one or is the Union, as in the tests of the Commission.
/// Tools and designs, whose stop is felt later, are left to the list of chokepoints.
/// </remarks>
internal sealed class ChainDependence
{
    // two shares that differ by less are the same
    private const double Same = 1e-9;

    private readonly Lazy<ChokepointRow> _finding;

    private ChainDependence(EconomyCode on, double index, MixBasis basis, double direct, Func<ChokepointRow> finding)
    {
        (On, Index, Basis) = (on, index, basis);
        GoesBeyondTrade = basis != MixBasis.Trade || index > direct + Same;
        _finding = new(finding);
    }

    /// <summary>Whose stop it is.</summary>
    public EconomyCode On { get; }

    /// <summary>What is lost at least when it stops and nobody adapts, 0..1.</summary>
    public double Index { get; }

    /// <summary>How it is known who supplies the user.</summary>
    public MixBasis Basis { get; }

    /// <summary>
    /// Whether the index says more than the share in the user's own imports does: there the official tests have judged
    /// already, with what the user exports and makes itself beside it.
    /// </summary>
    public bool GoesBeyondTrade { get; }

    /// <summary>The same with path, bounds and evidence.</summary>
    public ChokepointRow Finding => _finding.Value;

    /// <summary>Whether every step of the path has a source: what somebody remembers moves no level.</summary>
    public bool IsVerified => Finding.Steps.All(s => !IsMemory(s.Confidence) && !IsMemory(s.RelationConfidence));

    /// <summary>Looks for it; null when the chain does not have the item, or nobody is known to supply it.</summary>
    public static ChainDependence? Of(RunView run, SupplyChain chain, Item item, Economy user)
    {
        if (chain.NodeOf(item) is not { } node)
            return null;
        var mix = chain.MixOf(node, user);
        var (worst, index) = (default(EconomyCode?), 0.0);
        foreach (var economy in chain.Losses.Makers.Concat(mix.Suppliers.Select(s => s.Economy)).Distinct().Order().Where(IsForeign))
        {
            if (chain.StopOf(economy).Least(node, Horizon.Supply, mix.Suppliers) is var lost && lost > index)
                (worst, index) = (economy, lost);
        }

        if (worst is not { } on)
            return null;
        var direct = mix.Suppliers.Where(s => s.Economy == on).Sum(s => s.Share);
        var found = new ChokepointFound(node, [on], Horizon.Supply, index);
        return new ChainDependence(on, index, mix.Basis, direct, () => new ChokepointAnswers(run, chain, user).Of([found], []).Single());

        bool IsForeign(EconomyCode economy) =>
            economy != user.Code && !(user.IsOfEu27 && run.Economies.Find(economy) is { InEu27: true });
    }

    private static bool IsMemory(string? confidence) => string.Equals(confidence, ChainWords.Of(Confidence.Memory), StringComparison.Ordinal);
}
