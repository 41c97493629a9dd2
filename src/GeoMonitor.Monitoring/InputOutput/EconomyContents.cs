using GeoMonitor.Core.InputOutput;
using GeoMonitor.Graph.InputOutput;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.InputOutput;

/// <summary>What the final demand and each industry of an economy are made of: one bundle each, looked through.</summary>
internal sealed class EconomyContents
{
    private readonly TableEntry _entry;
    private readonly SolvedTable _solved;
    private readonly TablePerspective _perspective;
    private readonly Dictionary<int, BundleContents?> _contents = [];

    private EconomyContents(TableEntry entry, SolvedTable solved, TablePerspective perspective) =>
        (_entry, _solved, _perspective) = (entry, solved, perspective);

    /// <summary>The economy in a table.</summary>
    public static EconomyContents Of(TableEntry entry, SolvedTable solved, TablePerspective perspective) => new(entry, solved, perspective);

    private InputOutputTable Table => _solved.Table;

    /// <summary>What the economy takes for final use from each sector, in the unit of the table.</summary>
    public double[] Demand()
    {
        var demand = new double[Table.Sectors];
        foreach (var place in _perspective.Places)
        {
            var own = Table.DemandOf(place);
            for (var s = 0; s < demand.Length; s++)
                demand[s] += own[s];
        }

        return demand;
    }

    /// <summary>Output of an industry of the economy, in the unit of the table.</summary>
    public double OutputOf(int industry) => _perspective.Places.Sum(p => Math.Max(0, _solved.Output[Table.SectorOf(p, industry)]));

    /// <summary>Final demand, looked through as it is.</summary>
    public BundleContents DemandContents() => BundleContents.Of(_solved.System, Demand());

    /// <summary>One unit of an industry of the economy: its places by their output. Null without output.</summary>
    public BundleContents? Contents(int industry)
    {
        if (!_contents.TryGetValue(industry, out var known))
            _contents.Add(industry, known = LookThrough(industry));
        return known;
    }

    private BundleContents? LookThrough(int industry)
    {
        var output = OutputOf(industry);
        if (output <= 0)
            return null;
        var bundle = new double[Table.Sectors];
        foreach (var place in _perspective.Places)
        {
            var sector = Table.SectorOf(place, industry);
            bundle[sector] = Math.Max(0, _solved.Output[sector]) / output;
        }

        return BundleContents.Of(_solved.System, bundle);
    }

    /// <summary>FIR: inputs from outside the economy at all steps, for one unit of an industry's output; null without output.</summary>
    public double? ForeignReliance(int industry) =>
        Contents(industry)?.Through(_solved.Economies).Where((_, place) => !_perspective.Places.Contains(place)).Sum();

    /// <summary>Every origin of final demand and of industries.</summary>
    /// <param name="industry">One industry or <see cref="OriginContents.FinalDemand"/>; null for all.</param>
    /// <param name="byIndustry">Whether origins are industries of economies.</param>
    /// <param name="cancellation">Stops between industries.</param>
    /// <exception cref="MonitorProblemException">The table has no such industry.</exception>
    public IEnumerable<OriginContents> Origins(string? industry, bool byIndustry, CancellationToken cancellation)
    {
        var all = industry is null;
        if (all || string.Equals(industry, OriginContents.FinalDemand, StringComparison.OrdinalIgnoreCase))
        {
            foreach (var row in DemandRows(byIndustry))
                yield return row;
            if (!all)
                yield break;
        }

        foreach (var place in all ? Enumerable.Range(0, Table.Industries.Length) : [IndustryOf(_entry, industry!, "industry")])
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var row in IndustryRows(place, byIndustry))
                yield return row;
        }
    }

    /// <summary>The industry with a code.</summary>
    /// <exception cref="MonitorProblemException">The table has none.</exception>
    public static int IndustryOf(TableEntry entry, string code, string field)
    {
        foreach (var (place, industry) in entry.Industries.Index())
        {
            if (string.Equals(industry.Code, code.Trim(), StringComparison.OrdinalIgnoreCase))
                return place;
        }

        throw MonitorProblemException.Unknown(
            field,
            code,
            entry.Industries.Select(i => new Candidate(i.Code, i.Name is { } name ? [name] : [])),
            $"GET /api/v1/economies/{{code}}/look-through?year={entry.Year} lists the industries of the table.");
    }

    /// <summary>What an industry is called.</summary>
    public static string NameOf(TableIndustry industry) => industry.Name ?? industry.Code;

    private List<OriginContents> DemandRows(bool byIndustry)
    {
        var groups = Groups(byIndustry);
        var contents = DemandContents();
        var bought = contents.Bundle(groups);
        var total = bought.Sum();
        var added = contents.ValueAdded(groups, _solved.ValueAdded);
        var gross = contents.Gross(groups);
        return bought.Select((value, group) =>
        {
            double? direct = total > 0 ? value / total : null;
            double? valueAdded = total > 0 ? added[group] / total : null;
            return Row(
                (OriginContents.FinalDemand, "Final demand"), group, byIndustry, valueAdded, direct, null, gross[group],
                new LookThroughShare(group, direct, valueAdded).IsHidden);
        }).ToList();
    }

    private List<OriginContents> IndustryRows(int place, bool byIndustry)
    {
        var of = (Table.Industries[place].Code, NameOf(Table.Industries[place]));
        var groups = Groups(byIndustry);
        if (Contents(place) is not { } contents)
        {
            return Enumerable.Range(0, byIndustry ? Table.Sectors : Table.Economies.Length)
                .Select(group => Row(of, group, byIndustry, null, null, null, default, null)).ToList();
        }

        var added = contents.ValueAdded(groups, _solved.ValueAdded);
        var inputs = contents.Inputs(groups);
        var gross = contents.Gross(groups);
        return inputs.Select((share, group) =>
            Row(of, group, byIndustry, added[group], share.Direct, share.Through, gross[group], share.IsHidden)).ToList();
    }

    private ReadOnlySpan<int> Groups(bool byIndustry) => byIndustry ? _solved.Sectors : _solved.Economies;

    private OriginContents Row(
        (string Code, string Name) of, int group, bool byIndustry, double? added, double? direct, double? through, LookThroughShare gross, bool? hidden)
    {
        var place = byIndustry ? group / Table.Industries.Length : group;
        TableIndustry? industry = byIndustry ? Table.Industries[group % Table.Industries.Length] : null;
        return new OriginContents(
            _perspective.Economy.Code.Value,
            Table.Year.Value,
            of.Code,
            of.Name,
            Table.Economies[place].Label,
            TablePerspective.NameOf(Table.Economies[place]),
            industry?.Code,
            industry is { } known ? NameOf(known) : null,
            _perspective.Places.Contains(place),
            added,
            direct,
            through,
            gross.Through,
            gross.Direct,
            gross.Through - gross.Direct,
            hidden,
            _entry.Dataset.Id.Value);
    }
}
