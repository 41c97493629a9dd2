using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Figures;

namespace GeoMonitor.Ingest.Production;

/// <summary>Says which units are known, where a table has another one.</summary>
internal static class UnknownUnit
{
    public static LoadRefusedException Refusal(string name, FigureRow row, string column) => new(
        "unknown-unit",
        $"'{name}' counts in '{row[column]}' in line {row.Line}, column `{column}`: known units are {ProductionUnit.Known} and "
        + "their usual spellings, so write one of these or convert the figures, because a unit that is guessed is wrong by a "
        + "factor of a thousand.");
}
