using GeoMonitor.Datasets.Builder.Tables;

namespace GeoMonitor.Datasets.Builder.Facts;

/// <summary>
/// Which rows of a fact table may leave the house: every source they name is marked <c>ship = yes</c>, and no field
/// points to a node of the chip data set that is licensed for non-commercial use only.
/// </summary>
internal sealed class ShipRule
{
    private const string ForbiddenNode = "eto:";
    private readonly Dictionary<string, bool> _ships;

    public ShipRule(SourceTable sources) =>
        _ships = sources.Rows.ToDictionary(r => r["source_id"], r => r["ship"] == "yes", StringComparer.Ordinal);

    /// <summary>The sources a row names, in all its columns of sources.</summary>
    public static IEnumerable<string> SourcesOf(SourceTable table, SourceRow row) =>
        table.Columns.Where(c => c.EndsWith("source_id", StringComparison.Ordinal)).SelectMany(row.List);

    /// <summary>Whether a row may ship. A row that names no source may: it is a definition of our own.</summary>
    /// <exception cref="InvalidDataException">The row names a source that is not registered.</exception>
    public bool Allows(SourceTable table, SourceRow row)
    {
        foreach (var source in SourcesOf(table, row))
        {
            if (!_ships.TryGetValue(source, out var ships))
                throw row.Error($"source '{source}' is not in sources.csv.");
            if (!ships)
                return false;
        }

        return !row.Fields.Any(f => f.StartsWith(ForbiddenNode, StringComparison.Ordinal));
    }
}
