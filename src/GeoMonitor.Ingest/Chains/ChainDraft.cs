using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Supply.Chain;
using GeoMonitor.Ingest.Figures;

namespace GeoMonitor.Ingest.Chains;

/// <summary>The tables of a value chain while its files are read.</summary>
internal sealed class ChainDraft(FigureIntake intake)
{
    // published shares are rounded
    private const double MostSum = 1.03;

    private readonly Dictionary<ItemId, ChainSegment> _segments = [];
    private readonly HashSet<(ItemId, EconomyCode?, string, Year?, string?)> _shareKeys = [];
    private readonly HashSet<(string, ItemId, Year?)> _companyKeys = [];
    private readonly List<ChainRelation> _relations = [];
    private readonly List<ChainShare> _shares = [];
    private readonly List<ChainCompany> _companies = [];
    private readonly List<ChainLink> _links = [];

    /// <summary>Names a segment; the first name stays.</summary>
    public void Segment(ItemId id, string name, string stage) =>
        _segments.TryAdd(id, new ChainSegment(id, name.Length > 0 ? name : id.Value, stage.Length > 0 ? stage : "unstated", null, IsAggregate: false, []));

    /// <summary>Adds a share of a country or of what nobody is named for; false when the row repeats a key.</summary>
    public bool Share(ItemId segment, string economy, Share? share, Year? year, string? basis, string? note, FactMark mark)
    {
        var code = intake.Codes.Of(economy);
        var isCountry = code is { } known && EconomyTable.Default.Find(known) is { Kind: EconomyKind.Country };
        if (code is null)
            intake.Unmapped(economy);
        if (!_shareKeys.Add((segment, code, economy, year, basis)))
            return false;
        var kind = isCountry || code is null ? ChainShareKind.Country : ChainShareKind.Remainder;
        _shares.Add(new(segment, kind, isCountry ? code : null, economy, Company: null, share, year, basis, note, mark));
        return true;
    }

    /// <summary>Adds a company; false when the row repeats a key.</summary>
    public bool Company(string company, EconomyCode? seat, ItemId segment, string? role, Share? share, Year? year, FactMark mark)
    {
        if (!_companyKeys.Add((company, segment, year)))
            return false;
        _companies.Add(new(company, seat, null, null, segment, role, share, year, mark, share is null ? null : mark));
        return true;
    }

    public void Relation(ItemId from, ItemId to, string relation, FactMark mark) =>
        _relations.Add(new(from, to.Value, ToEcosystem: false, relation, IsEssential: true, Substitutes: null, mark));

    public void Link(ChainLink link) => _links.Add(link);

    public SupplyChainTables Tables() => new()
    {
        Segments = [.. _segments.Values.OrderBy(s => s.Id)],
        Relations = [.. _relations.DistinctBy(r => (r.From, r.To, r.Relation))],
        Shares = [.. _shares],
        Companies = [.. _companies],
        Links = [.. _links],
    };

    /// <summary>Whether the shares of each segment and year stay below one: the graph makes nothing of those that do not.</summary>
    public ImmutableArray<LoadCheck> Checks()
    {
        var over = _shares
            .Where(s => s.Kind == ChainShareKind.Country)
            .GroupBy(s => (s.Segment, s.Year, s.Basis))
            .Select(g => (g.Key.Segment, Sum: g.Sum(s => s.Share?.Value ?? 0)))
            .Where(g => g.Sum > MostSum)
            .ToList();
        return
        [
            new LoadCheck(
                "share-sums",
                over.Count == 0,
                Blocking: false,
                over.Count == 0
                    ? "the shares of countries in each step add to 1.03 at most"
                    : $"the shares of {over.Count} steps add to more than 1 and are not used, the first of {over[0].Segment}: {over[0].Sum:0.###}"),
        ];
    }

    /// <summary>Reads a share as a percentage; null when not known; false when the row is rejected.</summary>
    public bool TryShare(FigureRow row, string column, out Share? share)
    {
        share = null;
        if (FigureNumber.TryReadPercentage(row[column], out var read))
        {
            share = read.Share is { } value ? new Share(value) : null;
            return true;
        }

        intake.Reject(FigureReject.OutOfScale, row, column);
        return false;
    }

    /// <summary>Reads a year that may be blank; false when the row is rejected.</summary>
    public bool TryYear(FigureRow row, out Year? year)
    {
        year = null;
        if (row["year"].Length == 0)
            return true;
        if (!intake.TryYear(row, "year", out var read))
            return false;
        year = read;
        return true;
    }

    /// <summary>Reads a segment; null when the row is rejected.</summary>
    public ItemId? TrySegment(FigureRow row, string column, bool isEto)
    {
        if (row[column].Length > 0 && ChainSlug.Of(row[column], isEto) is { } id)
            return id;
        intake.Reject(row[column].Length == 0 ? FigureReject.MissingField : FigureReject.UnreadableStep, row, column);
        return null;
    }

    /// <summary>Counts a row whose key another has.</summary>
    public void Repeated(FigureRow row) => intake.Reject(FigureReject.RepeatedKey, row, null);
}
