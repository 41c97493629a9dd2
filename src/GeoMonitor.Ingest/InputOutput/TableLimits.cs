namespace GeoMonitor.Ingest.InputOutput;

/// <summary>How large a table may be. The largest official one has 4,250 sectors in 85 places.</summary>
internal static class TableLimits
{
    /// <summary>Sectors of a table: its square takes 8 bytes a cell, and twice as much while it is solved.</summary>
    public const int MaxSectors = 6000;

    /// <summary>Cells of all tables of one load.</summary>
    public const long MaxCells = 60_000_000;
}
