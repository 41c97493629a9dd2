using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Trade.Mirror;
using GeoMonitor.Ingest.Codes;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>Notes which sides of trade a file reports between two economies.</summary>
internal sealed class ReportSides(CodeBook codes)
{
    private bool _imports;
    private bool _exports;

    /// <summary>The side to load when the caller does not say: both, or the only one there is. Null when there is no flow at all.</summary>
    public TradeSide? There => (_imports, _exports) switch
    {
        (true, true) => TradeSide.Reconciled,
        (true, false) => TradeSide.Imports,
        (false, true) => TradeSide.Exports,
        _ => null,
    };

    /// <summary>Takes a report.</summary>
    public void Add(ReportKey key)
    {
        if ((key.IsExport ? _exports : _imports) || key.Partner == CodeBook.World || !IsBetweenTwo(key))
            return;
        _exports |= key.IsExport;
        _imports |= !key.IsExport;
    }

    /// <summary>Whether a report is of trade with oneself: goods that come back (pitfall 18 of the formats).</summary>
    public static bool IsSelfFlow(ReportKey key, CodeMatch reporter, CodeMatch partner) =>
        key.Reporter == key.Partner || (reporter.Index == partner.Index && reporter.Index != EconomyTable.UnspecifiedIndex);

    private bool IsBetweenTwo(ReportKey key)
    {
        var (reporter, partner) = (codes.Find(key.Reporter, key.Year), codes.Find(key.Partner, key.Year));
        return reporter.Meaning != CodeMeaning.Group && partner.Meaning != CodeMeaning.Group && !IsSelfFlow(key, reporter, partner);
    }
}
