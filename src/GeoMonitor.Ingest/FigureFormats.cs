using System.Collections.Immutable;
using GeoMonitor.Ingest.Assessments;
using GeoMonitor.Ingest.Chains;
using GeoMonitor.Ingest.CodeLists;
using GeoMonitor.Ingest.Concordances;
using GeoMonitor.Ingest.Governance;
using GeoMonitor.Ingest.InputOutput;
using GeoMonitor.Ingest.Production;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Restrictions;
using GeoMonitor.Ingest.Stocks;

namespace GeoMonitor.Ingest;

/// <summary>The formats of figures beside trade that can be loaded.</summary>
internal static class FigureFormats
{
    public static ImmutableArray<IFigureFormat> All { get; } =
    [
        new WorldMiningDataFormat(),
        new EuSupplySharesFormat(),
        new McsFormat(),
        new ProductionTableFormat(),
        new WgiFormat(),
        new WgiLongFormat(),
        new GovernanceTableFormat(),
        new RestrictionTableFormat(),
        new StockTableFormat(),
        new ChipChainFormat(),
        new EuAssessmentFormat(),
        new EuUseSharesFormat(),
        new ProductCodesFormat(),
        new HsConcordanceFormat(),
        new HsWorkbookFormat(),
        new BecConcordanceFormat(),
        new CombinedToHsFormat(),
        new CombinedConcordanceFormat(),
        new GeoMonitorTableFormat(),
        new TableBlocksFormat(),
        new FigaroFormat(),
        new OecdTableFormat(),
    ];

    /// <summary>The tables among their files, to say what a near miss lacks.</summary>
    public static IEnumerable<FileSignature> Tables => All.SelectMany(f => f.Signatures).Where(s => s.Columns.Length > 0);

    /// <summary>The reader of a kind of file; null when there is none.</summary>
    public static IFigureFormat? ReaderOf(FileSignature signature) => All.FirstOrDefault(f => f.Signatures.Contains(signature));
}
