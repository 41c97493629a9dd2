using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Trade.Mirror;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Rows;
using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>
/// The reports of one year, turned from reporter and partner into exporter and importer, and set side by side, product by
/// product.
/// </summary>
/// <remarks>
/// Reports of one side are handed over as soon as their product ends. Reconciling needs the year as a whole, because the factor
/// from CIF to FOB and the reliability of the reporters are those of all its flows: these wait in a temporary file, 40 bytes a
/// flow, and go by three times.
/// </remarks>
internal sealed class ReportedYear(int year, FlowIntake intake, bool isReconciled) : IDisposable
{
    private const int EconomyBits = 16;

    private readonly GatheredRows<ulong> _keys = new();
    private readonly GatheredRows<MirrorReport> _reports = new();
    private readonly SpillingList<MirrorPair> _waiting = new();
    private uint _product;
    private bool _isTwoSided;

    /// <summary>The year.</summary>
    public int Year => year;

    /// <summary>Who reports.</summary>
    public HashSet<int> Reporters { get; } = [];

    /// <summary>The next reports are of a product; products must come in order.</summary>
    public void Begin(uint product)
    {
        if (product == _product)
            return;
        EndProduct();
        _product = product;
    }

    /// <summary>Takes a report of trade between two economies.</summary>
    public void Add(in Report report, CodeMatch exporter, CodeMatch importer)
    {
        // exporter, importer, side: neighbours after sorting are reports of one flow
        _keys.Add(((ulong)exporter.Index << (EconomyBits + 1)) | ((ulong)importer.Index << 1) | (report.Key.IsExport ? 0UL : 1));
        _reports.Add(new MirrorReport(report.Usd, report.Tonnes));
    }

    /// <summary>Hands the last flows of one side over as they are reported.</summary>
    public void End()
    {
        EndProduct();
        intake.EndOfPart();
    }

    /// <summary>Makes one flow of the reports of both sides and hands the flows over.</summary>
    /// <returns>How far the sides agree.</returns>
    public MirrorSummary EndReconciled(MirrorParameters parameters)
    {
        EndProduct();
        var summary = MirrorReconciliation.Of(
            _waiting.Items(),
            EconomyTable.Default.Count,
            parameters,
            static () => new SpilledMedian(),
            twoSided: _isTwoSided ? null : [],
            (pair, flow) => Keep(pair, flow.ValueUsd, flow.QuantityT));
        intake.EndOfPart();
        return summary;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _keys.Release();
        _reports.Release();
        _waiting.Dispose();
    }

    // reports of one flow become neighbours; two codes of one economy are two parts of its trade and are added
    private void EndProduct()
    {
        var keys = _keys.Span;
        var reports = _reports.Span;
        keys.Sort(reports);
        for (var i = 0; i < keys.Length;)
        {
            var flow = keys[i] >> 1;
            var (first, exports, imports) = (i, default(MirrorReport), default(MirrorReport));
            for (; i < keys.Length && keys[i] >> 1 == flow; i++)
            {
                if (i > first)
                    intake.Rejections.LeaveOut(LeftOut.JoinedReport, 0, reports[i].Usd);
                if ((keys[i] & 1) == 0)
                    exports = Sum(exports, reports[i]);
                else
                    imports = Sum(imports, reports[i]);
            }

            TakeFlow(new MirrorPair(_product, (ushort)(flow >> EconomyBits), (ushort)flow, exports, imports));
        }

        _keys.Clear();
        _reports.Clear();
    }

    private void TakeFlow(in MirrorPair pair)
    {
        var report = pair.Exports.IsGiven ? pair.Exports : pair.Imports;
        _isTwoSided |= pair.IsTwoSided;
        if (isReconciled)
            _waiting.Add(pair);
        else
            Keep(pair, report.Usd!.Value, report.Tonnes);
    }

    private void Keep(in MirrorPair pair, long usd, double tonnes) =>
        intake.Keep(year, pair.Product, Economy(pair.Exporter), Economy(pair.Importer), usd, tonnes);

    private static CodeMatch Economy(ushort index) => new(CodeMeaning.Economy, index, false);

    private static MirrorReport Sum(MirrorReport a, MirrorReport b) =>
        a.IsGiven ? new MirrorReport(a.Usd!.Value + b.Usd!.Value, a.Tonnes + b.Tonnes) : b;
}
