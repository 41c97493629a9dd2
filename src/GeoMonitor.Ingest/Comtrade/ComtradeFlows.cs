using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade.Mirror;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>Makes flows of all reports of a file, once they are all there.</summary>
internal sealed class ComtradeFlows(CodeBook codes, FlowIntake intake, LoadOptions options)
{
    private readonly ImmutableArray<MirrorSummary>.Builder _summaries = ImmutableArray.CreateBuilder<MirrorSummary>();
    private readonly ImmutableArray<int>.Builder _years = ImmutableArray.CreateBuilder<int>();
    private readonly WorldChecksum _world = new(codes, options.MaxWorldDeviation);

    /// <summary>How far both sides agree, by year; empty when one side was loaded.</summary>
    public ImmutableArray<(int Year, MirrorSummary Summary)> Summaries => [.. _years.Zip(_summaries)];

    /// <summary>How many economies report, by year: recent years lack late reporters.</summary>
    public SortedDictionary<int, int> ReportersByYear { get; } = [];

    /// <summary>The check against the rows of partner World; null when there are none.</summary>
    public LoadCheck? WorldCheck => _world.ToCheck();

    /// <summary>The side to load when the caller does not say: both, or the only one there is. Null when there is no flow at all.</summary>
    public TradeSide? SideOf(ReadOnlySpan<Report> reports)
    {
        var (imports, exports) = (false, false);
        foreach (var report in reports)
        {
            if (report.Key.Partner == CodeBook.World || !IsBetweenTwo(report.Key))
                continue;
            exports |= report.Key.IsExport;
            imports |= !report.Key.IsExport;
        }

        return (imports, exports) switch
        {
            (true, true) => TradeSide.Reconciled,
            (true, false) => TradeSide.Imports,
            (false, true) => TradeSide.Exports,
            _ => null,
        };
    }

    /// <summary>Why none of the reports is a flow: the reason of the first; null when there are no reports.</summary>
    public string? ReasonOfNone(ReadOnlySpan<Report> reports) =>
        reports.IsEmpty
            ? null
            : ReasonToLeaveOut(reports[0].Key, codes.Find(reports[0].Key.Reporter, reports[0].Key.Year), isWanted: true);

    /// <summary>Hands all flows over, year by year.</summary>
    /// <param name="reports">All reports in order, each key once.</param>
    /// <param name="side">Whose reports to load.</param>
    public void Keep(ReadOnlySpan<Report> reports, TradeSide side)
    {
        for (var start = 0; start < reports.Length;)
        {
            var year = reports[start].Key.Year;
            var end = start;
            var ofYear = new ReportedYear(year, intake);
            var reporters = new HashSet<int>();
            while (end < reports.Length && reports[end].Key.Year == year)
            {
                var cell = CellAt(reports[end..]);
                TakeCell(cell, side, ofYear);
                reporters.Add(cell[0].Key.Reporter);
                end += cell.Length;
            }

            ReportersByYear.Add(year, reporters.Count);
            if (side == TradeSide.Reconciled)
            {
                _years.Add(year);
                _summaries.Add(ofYear.KeepReconciled(options.Mirror));
            }
            else
            {
                ofYear.KeepReports();
            }

            start = end;
        }
    }

    private static ReadOnlySpan<Report> CellAt(ReadOnlySpan<Report> reports)
    {
        var length = 1;
        while (length < reports.Length && reports[length].Key.Cell == reports[0].Key.Cell)
            length++;
        return reports[..length];
    }

    private void TakeCell(ReadOnlySpan<Report> cell, TradeSide side, ReportedYear year)
    {
        var key = cell[0].Key;
        var isWanted = side == TradeSide.Reconciled || (side == TradeSide.Exports) == key.IsExport;
        var reporter = codes.Find(key.Reporter, key.Year);
        if (isWanted && reporter.Meaning != CodeMeaning.Group)
            _world.Take(cell);
        foreach (var report in cell)
        {
            if (ReasonToLeaveOut(report.Key, reporter, isWanted) is { } reason)
                intake.Rejections.LeaveOut(reason, 0, report.Usd);
            else
                TakeFlow(report, reporter, year);
        }
    }

    private string? ReasonToLeaveOut(ReportKey key, CodeMatch reporter, bool isWanted)
    {
        if (key.Partner == CodeBook.World)
            return LeftOut.WorldRow;
        if (!isWanted)
            return LeftOut.OtherSide;
        var partner = codes.Find(key.Partner, key.Year);
        if (reporter.Meaning == CodeMeaning.Group || partner.Meaning == CodeMeaning.Group)
            return RejectReason.GroupCode;
        return IsSelfFlow(key, reporter, partner) ? RejectReason.SelfFlow : null;
    }

    private void TakeFlow(in Report report, CodeMatch reporter, ReportedYear year)
    {
        var partner = codes.Find(report.Key.Partner, report.Key.Year);
        if (reporter.OutsideItsYears || partner.OutsideItsYears)
            intake.Repairs.CodesOutsideTheirYears++;
        if (reporter.Meaning == CodeMeaning.Unspecified || partner.Meaning == CodeMeaning.Unspecified)
            intake.Repairs.UnspecifiedPartners++;
        if (reporter.Meaning == CodeMeaning.Unknown || partner.Meaning == CodeMeaning.Unknown)
        {
            intake.Unmapped.Add(
                codes.TextOf(report.Key.Reporter),
                reporter.Meaning == CodeMeaning.Unknown,
                codes.TextOf(report.Key.Partner),
                partner.Meaning == CodeMeaning.Unknown,
                report.Usd);
        }

        if (report.Key.IsExport)
            year.Add(report, reporter, partner);
        else
            year.Add(report, partner, reporter);
    }

    private bool IsBetweenTwo(ReportKey key)
    {
        var (reporter, partner) = (codes.Find(key.Reporter, key.Year), codes.Find(key.Partner, key.Year));
        return reporter.Meaning != CodeMeaning.Group && partner.Meaning != CodeMeaning.Group && !IsSelfFlow(key, reporter, partner);
    }

    // goods that come back are reported as trade with oneself (pitfall 18 of the formats)
    private static bool IsSelfFlow(ReportKey key, CodeMatch reporter, CodeMatch partner) =>
        key.Reporter == key.Partner || (reporter.Index == partner.Index && reporter.Index != EconomyTable.UnspecifiedIndex);
}
