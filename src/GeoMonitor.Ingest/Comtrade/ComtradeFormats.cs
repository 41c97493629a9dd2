using System.Collections.Immutable;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>The formats of UN Comtrade, and of reporters that it lacks.</summary>
internal static class ComtradeFormats
{
    public static ImmutableArray<IFlowFormat> All { get; } =
    [
        new ComtradeJsonFormat(),
        new ComtradeTableFormat("comtrade-csv", ComtradeLayout.Api, ComtradeSignatures.ApiCsv),
        new ComtradeTableFormat("comtrade-bulk", ComtradeLayout.Api, ComtradeSignatures.Bulk),
        new ComtradeTableFormat("comtrade-legacy", ComtradeLayout.Legacy, ComtradeSignatures.Legacy),
        new ComtradeTableFormat("comtrade-extract", ComtradeLayout.Api, ComtradeSignatures.ApiExtract),
        new ComtradeTableFormat("comtrade-short", ComtradeLayout.Short, ComtradeSignatures.ShortExtract),
        new ComtradeTableFormat("comtrade-network", ComtradeLayout.Network, ComtradeSignatures.Network),
        new ComtradeTableFormat("taiwan-customs", TaiwanCustoms.Layout, ComtradeSignatures.TaiwanCustoms),
    ];
}
