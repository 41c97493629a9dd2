using System.Collections.Frozen;
using GeoMonitor.Core.Supply;

namespace GeoMonitor.Ingest.Bundle;

/// <summary>Reads the table of screened materials.</summary>
internal static class MaterialReader
{
    public static FrozenDictionary<string, MaterialProfile> Read(BundleFolder files) =>
        files.Read("materials", row => new MaterialProfile(
                row.Required("material_id"),
                row.Required("name_en"),
                row.Number("sr_2023"),
                row.Number("ei_2023"),
                row.Percentage("eol_rir_2023_pct")?.Value,
                row.YesNo("critical_2023"),
                row.YesNo("strategic_2024")))
            .ToFrozenDictionary(m => m.Id, StringComparer.Ordinal);
}
