using System.Collections.Immutable;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>Every kind of file that this product can name.</summary>
internal static class Signatures
{
    public static ImmutableArray<FileSignature> All { get; } =
    [
        .. FlowSignatures.All,
        .. FigureSignatures.All,
        .. InputOutputSignatures.All,
        .. ComtradeSignatures.All,
        .. OfficialTradeSignatures.All,
        .. Comext.ComextSignatures.All,
        .. NomenclatureSignatures.All,
        .. MaterialSignatures.All,
        .. StatisticsSignatures.All,
        .. DocumentSignatures.All,
        .. ForeignFileSignatures.All,
    ];
}
