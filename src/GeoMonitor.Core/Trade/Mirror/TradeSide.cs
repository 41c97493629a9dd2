namespace GeoMonitor.Core.Trade.Mirror;

/// <summary>Whose reports of trade a series is made of. The three are never mixed in one share (trade-formats 7, pitfall 11).</summary>
public enum TradeSide
{
    /// <summary>What importers report: by origin, CIF, freight and insurance included.</summary>
    Imports,

    /// <summary>What exporters report: by last known destination, FOB, at the border of the exporter.</summary>
    Exports,

    /// <summary>One figure from both reports, FOB: see <see cref="MirrorReconciliation"/>.</summary>
    Reconciled,
}
