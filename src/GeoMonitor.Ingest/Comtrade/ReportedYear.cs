using System.Runtime.InteropServices;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Trade.Mirror;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>The reports of one year, turned from reporter and partner into exporter and importer, and set side by side.</summary>
internal sealed class ReportedYear(int year, FlowIntake intake)
{
    private const int EconomyBits = 16;

    private readonly List<ulong> _keys = [];
    private readonly List<MirrorReport> _reports = [];

    /// <summary>Takes a report of trade between two economies.</summary>
    public void Add(in Report report, CodeMatch exporter, CodeMatch importer)
    {
        // product, exporter, importer, side: neighbours after sorting are reports of one flow
        _keys.Add(
            ((ulong)report.Key.Product << ((2 * EconomyBits) + 1))
            | ((ulong)exporter.Index << (EconomyBits + 1))
            | ((ulong)importer.Index << 1)
            | (report.Key.IsExport ? 0UL : 1));
        _reports.Add(new MirrorReport(report.Usd, report.Tonnes));
    }

    /// <summary>Sets the reports of every flow side by side. Two codes of one economy are two parts of its trade and are added.</summary>
    public List<MirrorPair> ToPairs()
    {
        var keys = CollectionsMarshal.AsSpan(_keys);
        keys.Sort(CollectionsMarshal.AsSpan(_reports));
        var pairs = new List<MirrorPair>(keys.Length);
        var last = ulong.MaxValue;
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] >> 1 != last)
            {
                last = keys[i] >> 1;
                pairs.Add(new MirrorPair(
                    (uint)(keys[i] >> ((2 * EconomyBits) + 1)), (ushort)(keys[i] >> (EconomyBits + 1)), (ushort)(keys[i] >> 1), default, default));
            }
            else
            {
                intake.Rejections.LeaveOut(LeftOut.JoinedReport, 0, _reports[i].Usd);
            }

            ref var pair = ref CollectionsMarshal.AsSpan(pairs)[^1];
            pair = (keys[i] & 1) == 0
                ? pair with { Exports = Sum(pair.Exports, _reports[i]) }
                : pair with { Imports = Sum(pair.Imports, _reports[i]) };
        }

        return pairs;
    }

    /// <summary>Hands the flows of one side over as they are reported.</summary>
    public void KeepReports()
    {
        foreach (var pair in ToPairs())
        {
            var report = pair.Exports.IsGiven ? pair.Exports : pair.Imports;
            Keep(pair, report.Usd!.Value, report.Tonnes);
        }

        intake.EndOfPart();
    }

    /// <summary>Makes one flow of the reports of both sides and hands the flows over.</summary>
    /// <returns>How far the sides agree.</returns>
    public MirrorSummary KeepReconciled(MirrorParameters parameters)
    {
        var pairs = CollectionsMarshal.AsSpan(ToPairs());
        var outcome = MirrorReconciliation.Of(pairs, EconomyTable.Default.Count, parameters);
        for (var i = 0; i < pairs.Length; i++)
            Keep(pairs[i], outcome.Flows[i].ValueUsd, outcome.Flows[i].QuantityT);
        intake.EndOfPart();
        return outcome.Summary;
    }

    private void Keep(in MirrorPair pair, long usd, double tonnes) =>
        intake.Keep(year, pair.Product, Economy(pair.Exporter), Economy(pair.Importer), usd, tonnes);

    private static CodeMatch Economy(ushort index) => new(CodeMeaning.Economy, index, false);

    private static MirrorReport Sum(MirrorReport a, MirrorReport b) =>
        a.IsGiven ? new MirrorReport(a.Usd!.Value + b.Usd!.Value, a.Tonnes + b.Tonnes) : b;
}
