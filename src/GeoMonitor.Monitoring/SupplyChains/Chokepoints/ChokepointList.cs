using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Propagation;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.SupplyChains.Chokepoints;

/// <summary>Who can cut an economy off from what.</summary>
public static class ChokepointList
{
    private static readonly string[] Kinds = ["single", "pair", "unknown"];
    private static readonly string[] Horizons = ["supply", "capacity"];

    /// <summary>
    /// The findings: of one item all down to an index of .1; without an item the chokepoints of all critical and strategic
    /// materials, of goods made of them, and of all segments. Single points of failure first, then chokepoints; within
    /// them the best evidence first, then the largest index. What is not known stands at the end.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="economy">Whose supply.</param>
    /// <param name="item">Identifier of an item; null for all that matter.</param>
    /// <param name="kind">Only <c>single</c>, <c>pair</c> or <c>unknown</c>; null for all.</param>
    /// <param name="horizon">Only <c>supply</c> or <c>capacity</c>; null for both.</param>
    /// <param name="minimum">Only with an index of at least this, 0..1; null for the bounds above.</param>
    /// <exception cref="MonitorProblemException">There is no such item in the chain, or a value is not valid.</exception>
    public static ImmutableArray<ChokepointRow> Of(
        RunView run, Economy economy, string? item = null, string? kind = null, string? horizon = null, double? minimum = null)
    {
        RequireOneOf("kind", kind, Kinds);
        RequireOneOf("horizon", horizon, Horizons);
        if (minimum is not (null or (>= ChokepointTable.Least and <= 1)))
        {
            throw new MonitorProblemException(
                ProblemKind.Invalid, "invalid-minimum", $"minimum is {minimum}; it must be {ChokepointTable.Least} to 1.", "minimum");
        }

        var chain = run.SupplyChain;
        var asked = item is null ? null : ChainLookup.Find(run, item).Nodes.Select(n => chain.ItemOf(n)!.Id.Value).ToHashSet(StringComparer.Ordinal);
        var least = minimum ?? (asked is null ? run.Facts.Parameters.Network.Chokepoint : ChokepointTable.Least);
        var listed = asked ?? chain.Graph.Nodes
            .Where(n => chain.ItemOf(n.Id) is { } i && Matters(chain, n.Id, i))
            .Select(n => chain.ItemOf(n.Id)!.Id.Value)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. chain.ChokepointsOf(economy).Rows
                .Where(r => listed.Contains(r.Item) && (r.StrategicNodeIndex is not { } index || index >= least - 1e-12))
                .Where(r => kind is null || string.Equals(r.Kind, kind, StringComparison.OrdinalIgnoreCase))
                .Where(r => horizon is null || string.Equals(r.Horizon, horizon, StringComparison.OrdinalIgnoreCase)),
        ];
    }

    // a code under which only the material itself is traded would say the same a second time
    private static bool Matters(SupplyChain chain, NodeId node, Item item) => node.Kind switch
    {
        NodeKind.Segment => true,
        NodeKind.Material => item.Has("crm") || item.Has("strategic"),
        _ => (item.Has("crm") || item.Has("strategic")) && !chain.Needs.Of(node, Horizon.Supply).IsEmpty,
    };

    private static void RequireOneOf(string field, string? given, string[] valid)
    {
        if (given is not null && !valid.Contains(given, StringComparer.OrdinalIgnoreCase))
            throw MonitorProblemException.NotOneOf(field, given, valid);
    }
}
