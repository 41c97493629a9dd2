using GeoMonitor.Datasets.Builder.Output;

namespace GeoMonitor.Datasets.Builder.Facts;

/// <summary>How one fact table becomes a file of the bundle.</summary>
/// <param name="Id">Identifier in the manifest.</param>
/// <param name="From">File name in the folder of facts.</param>
/// <param name="To">Path in the bundle.</param>
/// <param name="Kind">Kind in the manifest.</param>
/// <param name="Origin">Main source; each row names its own.</param>
/// <param name="Columns">Columns kept, in order; <c>old&gt;new</c> renames.</param>
/// <param name="SortBy">Columns (by new name) that order the rows; empty keeps the order of the table.</param>
/// <param name="Note">What a reader of the figures has to know.</param>
internal sealed record FactSpec(
    string Id, string From, string To, string Kind, Origin Origin, string[] Columns, string[] SortBy, string? Note);
