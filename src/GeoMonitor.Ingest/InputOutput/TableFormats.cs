using GeoMonitor.Core.Figures;

namespace GeoMonitor.Ingest.InputOutput;

/// <summary>Which formats hold input-output tables: what is loaded in them needs no run to be asked.</summary>
public static class TableFormats
{
    /// <summary>Whether a format holds input-output tables.</summary>
    /// <param name="format">The name of a format, as load reports have it.</param>
    public static bool Has(string format) =>
        FigureFormats.All.Any(f => f.Kind == FigureKind.InputOutput && string.Equals(f.Name, format, StringComparison.Ordinal));
}
