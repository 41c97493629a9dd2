using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Monitoring.SupplyChains;

/// <summary>The words of answers for what the graph says in enumerations.</summary>
internal static class ChainWords
{
    public static string Of(EdgeKind kind) => kind switch
    {
        EdgeKind.InputTo => "input-to",
        EdgeKind.ClassifiedAs => "classified-as",
        EdgeKind.UsedIn => "used-in",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string Of(NodeKind kind) => kind.ToString().ToLowerInvariant();

    public static string Of(Confidence confidence) =>
        confidence == Confidence.SeenSecondary ? "seen-secondary" : confidence.ToString().ToLowerInvariant();

    public static string Of(InputUse use) => use == InputUse.RunningOn ? "running-on" : use.ToString().ToLowerInvariant();

    /// <summary>The code of a node, unique among all kinds: a company may be called like an economy.</summary>
    public static string Of(NodeId id) => id.Kind == NodeKind.Company ? "company:" + id.Code : id.Code;
}
