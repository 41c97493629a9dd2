using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade.Mirror;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Rows;
using GeoMonitor.Ingest.Sorting;

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

    /// <summary>Why none of the reports is a flow: the reason of the first; null when there are no reports.</summary>
    public string? ReasonOfNone(IEnumerable<Report> reports)
    {
        foreach (var first in reports)
        {
            return ReasonToLeaveOut(
                first.Key,
                codes.Find(first.Key.Reporter, first.Key.Year),
                codes.Find(first.Key.Partner, first.Key.Year),
                isWanted: true);
        }

        return null;
    }

    /// <summary>Hands all flows over, year by year.</summary>
    /// <param name="reports">All reports in order, each key once.</param>
    /// <param name="side">Whose reports to load.</param>
    public void Keep(IEnumerable<Report> reports, TradeSide side)
    {
        var cell = new GatheredRows<Report>();
        ReportedYear? year = null;
        try
        {
            foreach (var report in reports)
            {
                if (cell.Count > 0 && cell.Span[0].Key.Cell != report.Key.Cell)
                    year = EndCell(cell, side, year);
                cell.Add(report);
            }

            if (cell.Count > 0)
                year = EndCell(cell, side, year);
            if (year is not null)
                EndYear(year, side);
        }
        finally
        {
            cell.Release();
            year?.Dispose();
        }
    }

    private static string? ReasonToLeaveOut(ReportKey key, CodeMatch reporter, CodeMatch partner, bool isWanted)
    {
        if (key.Partner == CodeBook.World)
            return LeftOut.WorldRow;
        if (!isWanted)
            return LeftOut.OtherSide;
        if (reporter.Meaning == CodeMeaning.Group || partner.Meaning == CodeMeaning.Group)
            return RejectReason.GroupCode;
        return ReportSides.IsSelfFlow(key, reporter, partner) ? RejectReason.SelfFlow : null;
    }

    private ReportedYear EndCell(GatheredRows<Report> cell, TradeSide side, ReportedYear? year)
    {
        var key = cell.Span[0].Key;
        if (year is not null && year.Year != key.Year)
        {
            EndYear(year, side);
            year = null;
        }

        year ??= new ReportedYear(key.Year, intake, isReconciled: side == TradeSide.Reconciled);
        year.Begin(key.Product);
        year.Reporters.Add(key.Reporter);
        TakeCell(cell.Span, side, year);
        cell.Clear();
        return year;
    }

    private void EndYear(ReportedYear year, TradeSide side)
    {
        ReportersByYear.Add(year.Year, year.Reporters.Count);
        if (side == TradeSide.Reconciled)
        {
            _years.Add(year.Year);
            _summaries.Add(year.EndReconciled(options.Mirror));
        }
        else
        {
            year.End();
        }

        year.Dispose();
    }

    private void TakeCell(ReadOnlySpan<Report> cell, TradeSide side, ReportedYear year)
    {
        var key = cell[0].Key;
        var isWanted = side == TradeSide.Reconciled || (side == TradeSide.Exports) == key.IsExport;
        var reporter = codes.Find(key.Reporter, key.Year);
        if (isWanted && reporter.Meaning != CodeMeaning.Group)
            _world.Take(cell);
        foreach (ref readonly var report in cell)
        {
            var partner = codes.Find(report.Key.Partner, key.Year);
            if (ReasonToLeaveOut(report.Key, reporter, partner, isWanted) is { } reason)
                intake.Rejections.LeaveOut(reason, 0, report.Usd);
            else
                TakeFlow(report, reporter, partner, year);
        }
    }

    private void TakeFlow(in Report report, CodeMatch reporter, CodeMatch partner, ReportedYear year)
    {
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
}
