using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;
using GeoMonitor.Core.Trade.Mirror;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>
/// One load of a file of UN Comtrade, whatever its layout: gathers the rows of all its texts, decides which series they
/// make, and hands the flows over.
/// </summary>
internal sealed partial class ComtradeLoad : IDisposable
{
    // when more of the value than this hangs on one report, the figures are hardly reconciled
    private const double MostOneSided = 0.5;

    private readonly ComtradeLayout _layout;
    private readonly FlowIntake _intake;
    private readonly LoadOptions _options;
    private readonly string _name;

    public ComtradeLoad(ComtradeLayout layout, FlowIntake intake, LoadOptions options, string name, bool hasYears)
    {
        _layout = layout;
        _intake = intake;
        _options = options;
        _name = name;
        if (hasYears && options.Year is { } given)
            throw YearStated(name, given.Value);
        int? year = hasYears ? null : options.Year?.Value ?? YearOfName(name);
        if (!hasYears && options.Year is null)
            Notes.Add($"'{name}' has no column of years: all its rows are taken for {year}, as its name says.");
        Rows = new ComtradeRows(layout, intake, options.Side, year, name);
    }

    /// <summary>Takes the rows.</summary>
    public ComtradeRows Rows { get; }

    /// <summary>Checks of the reader itself.</summary>
    public ImmutableArray<LoadCheck>.Builder Checks { get; } = ImmutableArray.CreateBuilder<LoadCheck>();

    /// <summary>Notes of the reader itself.</summary>
    public ImmutableArray<string>.Builder Notes { get; } = ImmutableArray.CreateBuilder<string>();

    /// <summary>Hands the flows over.</summary>
    /// <exception cref="LoadRefusedException">There are no flows, or nobody says of which revision they are.</exception>
    public FlowFileFacts Finish()
    {
        var flows = new ComtradeFlows(Rows.Codes, _intake, _options);
        if (Rows.Sides.There is not { } there)
            throw NoFlows(flows.ReasonOfNone(Rows.Reports.InOrder()) ?? ReasonOfMostRows());
        var side = _options.Side ?? there;
        if (side != there && there != TradeSide.Reconciled)
            throw OneSided(side, there);
        var series = SeriesOf(side);
        _intake.EndOfWaiting();
        _intake.Begin(series);
        flows.Keep(Rows.Reports.InOrder(), side);
        _intake.Rejections.LeaveOutRows(LeftOut.BreakdownRow, Rows.Reports.Breakdowns, Rows.Reports.BreakdownUsd);
        if (flows.WorldCheck is { } world)
            Checks.Add(world);
        else
            Notes.Add("The file has no rows of partner World (0): nothing tells whether the partners are complete.");
        foreach (var (year, summary) in flows.Summaries)
            AddMirror(year, summary);
        AddNotes(side, flows.ReportersByYear);
        return new FlowFileFacts(series, _options.Licence ?? _layout.Licence, Checks.ToImmutable(), Notes.ToImmutable());
    }

    /// <inheritdoc />
    public void Dispose() => Rows.Dispose();

    // what a file says is never overruled
    private static LoadRefusedException YearStated(string name, int given) => new(
        FormatOptions.Unfitting, $"'{name}' states the year of every row, so it cannot be loaded as a file of {given}: give no year.")
    {
        Field = "year",
    };

    private SeriesKey SeriesOf(TradeSide side)
    {
        var said = Rows.Revisions;
        if (said.Length > 1)
        {
            throw new LoadRefusedException(
                "mixed-revisions",
                $"'{_name}' mixes HS revisions: {string.Join(", ", said.Select(r => $"{r.Revision} (first in line {r.Line})"))}; "
                + "download one classification (such as H5) instead of HS as reported, because codes of two revisions are never compared.");
        }

        if (said.IsEmpty && _options.Revision is null)
        {
            throw new LoadRefusedException(
                "revision-unknown",
                $"'{_name}' does not say of which HS revision its product codes are: download one classification (H0 to H6) "
                + "instead of HS as reported, or give the revision with the load (such as HS17).");
        }

        return SeriesStatement.Agree(
            [
                .. said.Select(r => new SeriesStatement("its classification", null, r.Revision, null)),
                new SeriesStatement("the caller", null, _options.Revision, _options.Release),
            ],
            $"{_options.Source ?? _layout.Source} ({side.ToString().ToLowerInvariant()})",
            _name);
    }

    // a fault before all, because it can be mended
    private string ReasonOfMostRows() =>
        (_intake.Rejections.Faults().FirstOrDefault() ?? _intake.Rejections.ToRejected().FirstOrDefault())?.Reason ?? "";

    private LoadRefusedException NoFlows(string reason)
    {
        var line = _intake.Rejections.FirstLineOf(reason);
        var where = line > 0 ? $" (first in line {line})" : "";
        return new LoadRefusedException("no-flows", $"'{_name}' {LeftOut.AdviceFor(reason, where)}.");
    }

    private LoadRefusedException OneSided(TradeSide wanted, TradeSide there)
    {
        var what = there.ToString().ToLowerInvariant();
        return new LoadRefusedException(
            "one-sided",
            wanted == TradeSide.Reconciled
                ? $"'{_name}' holds {what} only, and one side alone cannot be reconciled: load it as `{what}`, or download flows M and X."
                : $"'{_name}' holds {what} only and no {wanted.ToString().ToLowerInvariant()}: load it as `{what}`, or download the other flow.");
    }

    private void AddMirror(int year, MirrorSummary mirror) => Checks.Add(new LoadCheck(
        $"mirror-{year}", Passed: mirror.OneSidedShare <= MostOneSided, Blocking: false, MirrorSentence.Of(mirror, _options.Mirror)));

    private void AddNotes(TradeSide side, SortedDictionary<int, int> reportersByYear)
    {
        Notes.Add(side switch
        {
            TradeSide.Imports => "Values are imports as importers report them, by origin and CIF (freight and insurance included).",
            TradeSide.Exports => "Values are exports as exporters report them, by last known destination and FOB.",
            _ => "Values are FOB, one figure for each flow from the reports of both partners.",
        });
        Notes.Add($"Reporters by year: {string.Join(", ", reportersByYear.Select(y => $"{y.Key} {y.Value:N0}"))}; a year with fewer than the years "
            + "before it lacks late reporters.");
        if (Rows.EstimatedWeights > 0)
            Notes.Add($"The UN has estimated the net weight of {Rows.EstimatedWeights:N0} rows.");
        if (Rows.Reports.Breakdowns > 0)
        {
            Notes.Add($"{Rows.Reports.Breakdowns:N0} rows are parts of another row with the same reporter, flow, partner, product and year: the "
                + "largest is their total and stands, nothing is added up.");
        }
    }

    private static int YearOfName(string name)
    {
        var years = YearInName().Matches(name).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToArray();
        return years.Length == 1
            ? int.Parse(years[0], NumberStyles.None, CultureInfo.InvariantCulture)
            : throw new LoadRefusedException(
                "year-unknown",
                $"'{name}' has no column of years and its name does not say one: give the year with the load.");
    }

    [GeneratedRegex("(?<![0-9])(19|20)[0-9]{2}(?![0-9])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearInName();
}
