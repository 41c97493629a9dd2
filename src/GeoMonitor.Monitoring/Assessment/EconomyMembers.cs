using GeoMonitor.Core.Economies;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Assessment;

/// <summary>The economies whose flows are those of an economy: its own, or for the Union those of its members.</summary>
internal static class EconomyMembers
{
    public static HashSet<ushort> Of(RunView run, Economy economy) => economy.Code == EconomyCode.Eu27
        ? [.. run.Economies.Eu27Members.Select(m => run.Economies.IndexOf(m.Code))]
        : [run.Economies.IndexOf(economy.Code)];
}
