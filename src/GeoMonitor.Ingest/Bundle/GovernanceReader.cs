using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Governance;

namespace GeoMonitor.Ingest.Bundle;

/// <summary>Reads <c>wgi.csv</c>.</summary>
internal static class GovernanceReader
{
    // in the order of GovernanceDimension
    private static readonly string[] Columns =
    [
        "average", "voice_accountability", "political_stability", "government_effectiveness", "regulatory_quality",
        "rule_of_law", "control_of_corruption",
    ];

    public static GovernanceTable Read(BundleFolder files) => new(
        files.Manifest.Entry("governance").Release,
        files.Read("governance", r => new GovernanceRow(
            r.Economy("economy"), r.Year("year"), Array.ConvertAll(Columns, r.Number))),
        EconomyTable.Default);
}
