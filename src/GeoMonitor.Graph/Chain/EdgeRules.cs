namespace GeoMonitor.Graph.Chain;

/// <summary>Which nodes an edge may join and what it must carry.</summary>
internal static class EdgeRules
{
    /// <summary>What is wrong with an edge by itself; null when nothing.</summary>
    public static string? Fault(ChainEdge edge)
    {
        if (!Joins(edge))
            return $"{edge.Kind} cannot join {edge.Source.Kind} to {edge.Target.Kind}.";
        if (edge.Item is { IsItem: false } item)
            return $"{item} is delivered, but is no item.";
        if (edge.Share is { } share && !(share >= 0 && share <= 1))
            return $"its share {share} lies outside 0..1.";
        if (edge.Value is { Usd: < 0 } value)
            return $"its value {value.Usd} is negative.";
        if (edge.Kind == EdgeKind.InputTo && string.IsNullOrWhiteSpace(edge.Group))
            return "an input needs the name of its group of alternatives.";
        return string.IsNullOrWhiteSpace(edge.Evidence.Source) ? "it names no source." : null;
    }

    private static bool Joins(ChainEdge edge)
    {
        var (from, to) = (edge.Source, edge.Target);
        return edge.Kind switch
        {
            EdgeKind.Produces or EdgeKind.Restricts => from.Kind == NodeKind.Economy && to.IsItem,
            EdgeKind.Exports => from.Kind == NodeKind.Economy && to.Kind == NodeKind.Economy,
            EdgeKind.InputTo => from.IsItem && to.IsItem,
            EdgeKind.ClassifiedAs => from.Kind is NodeKind.Material or NodeKind.Segment && to.Kind == NodeKind.Product,
            EdgeKind.Makes => from.Kind == NodeKind.Company && to.IsItem,
            EdgeKind.Supplies => from.Kind == NodeKind.Company && to.Kind == NodeKind.Company,
            EdgeKind.UsedIn => from.IsItem && to.Kind == NodeKind.Ecosystem,
            _ => false,
        };
    }
}
