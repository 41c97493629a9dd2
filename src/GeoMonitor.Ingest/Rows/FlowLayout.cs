using System.Collections.Immutable;

namespace GeoMonitor.Ingest.Rows;

/// <summary>The names that a format gives to the columns of a flow. Values are in thousand US dollars, quantities in tonnes.</summary>
internal sealed record FlowLayout(
    string Year, string Exporter, string Importer, string Product, string Value, string Quantity)
{
    /// <summary>The names in the order in which the format writes them.</summary>
    public required ImmutableArray<string> Header { get; init; }
}
