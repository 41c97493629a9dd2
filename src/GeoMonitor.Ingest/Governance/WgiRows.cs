using GeoMonitor.Core.Economies;
using GeoMonitor.Ingest.Figures;

namespace GeoMonitor.Ingest.Governance;

/// <summary>Whose governance a row is of.</summary>
internal static class WgiRows
{
    /// <summary>The economy; null when the row is rejected, because an estimate of nobody is of no use.</summary>
    public static EconomyCode? EconomyOf(FigureRow row, string code, string name, FigureIntake intake)
    {
        // the code first: names here are labels of other tables at times ("Europe EFTA, nes" for Kosovo)
        var economy = intake.Codes.Of(code) ?? intake.Names.Of(name);
        if (economy is { } known && known != EconomyCode.Unspecified && known != EconomyCode.World)
            return economy;
        intake.Unmapped(code.Length > 0 ? code : name);
        intake.Reject(FigureReject.UnknownEconomy, row, null);
        return null;
    }
}
