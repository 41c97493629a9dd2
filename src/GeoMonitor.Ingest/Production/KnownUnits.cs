using GeoMonitor.Core.Figures;
using GeoMonitor.Ingest.Figures;

namespace GeoMonitor.Ingest.Production;

/// <summary>The units of a table of production; null for a text that is none.</summary>
internal static class KnownUnits
{
    /// <summary>Reads the text of each unit once.</summary>
    public static Remembered<ProductionUnit?> Remember() => new(static text => ProductionUnit.TryParse(text, out var unit) ? unit : null);
}
