using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Graph.Chips;

/// <summary>The chip chain as a supply graph, with what of its tables did not become part of it.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="LeftOut">Reason and number of rows left out, in alphabetic order of the reasons.</param>
public sealed record ChipChain(SupplyGraph Graph, ImmutableArray<(string Reason, int Rows)> LeftOut)
{
    /// <summary>Builds the chain out of its tables.</summary>
    /// <remarks>
    /// Every input is a group of its own: the tables name no segment that stands in for another. Sums over segments are
    /// left out, and so are regions (Europe), which no country stops for: their share stays unnamed.
    /// </remarks>
    /// <param name="segments">The segments.</param>
    /// <param name="relations">The relations.</param>
    /// <param name="shares">The default share table of each segment.</param>
    /// <param name="economies">The economies that exist.</param>
    /// <exception cref="InvalidOperationException">The tables contradict each other; the message names every fault.</exception>
    public static ChipChain Of(
        IEnumerable<ChipSegment> segments,
        IEnumerable<ChipRelation> relations,
        IEnumerable<ChipShare> shares,
        EconomyTable economies)
    {
        var build = new Build(segments, economies);
        foreach (var relation in relations)
            build.Add(relation);
        foreach (var share in shares)
            build.Add(share);
        return build.Result();
    }

    private sealed class Build
    {
        private readonly SupplyGraphBuilder _graph = new();
        private readonly EconomyTable _economies;
        private readonly HashSet<string> _aggregates;
        private readonly SortedDictionary<string, int> _leftOut = new(StringComparer.Ordinal);

        public Build(IEnumerable<ChipSegment> segments, EconomyTable economies)
        {
            _economies = economies;
            var all = segments.ToList();
            _aggregates = [.. all.Where(s => s.IsAggregate).Select(s => s.Id)];
            foreach (var segment in all.Where(s => !s.IsAggregate))
                _graph.Add(new ChainNode(Segment(segment.Id), segment.Name));
        }

        public void Add(ChipRelation relation)
        {
            if (relation.Relation == "part of" || _aggregates.Contains(relation.From) || _aggregates.Contains(relation.To))
            {
                LeaveOut("relation to a sum over segments");
            }
            else if (relation.Relation == "used in ecosystem")
            {
                var ecosystem = NodeId.Ecosystem(relation.To);
                _graph.Add(new ChainNode(ecosystem, relation.To));
                _graph.Add(ChainEdge.UsedIn(Segment(relation.From), ecosystem, share: null, relation.Evidence));
            }
            else
            {
                _graph.Add(ChainEdge.InputTo(
                    Segment(relation.From), Segment(relation.To), relation.From, relation.IsEssential, share: null, relation.Evidence));
            }
        }

        public void Add(ChipShare share)
        {
            if (_aggregates.Contains(share.Segment))
                LeaveOut("share of a sum over segments");
            else if (share.Kind == ChipShareKind.Company)
                AddCompany(share);
            else if (share.Kind == ChipShareKind.Remainder)
                LeaveOut("remainder, which the table does not name");
            else if (!EconomyCode.TryParse(share.Economy, out var code) || _economies.Find(code) is not { Kind: EconomyKind.Country } economy)
                LeaveOut($"share of {share.Economy}, which is no country");
            else
                AddCountry(share, economy);
        }

        public ChipChain Result() => new(_graph.Build(), [.. _leftOut.Select(r => (r.Key, r.Value))]);

        private static NodeId Segment(string id) => NodeId.Segment(ItemId.Parse(id));

        private void AddCountry(ChipShare share, Economy economy)
        {
            _graph.Add(new ChainNode(NodeId.Economy(economy.Code), economy.NameEn));
            _graph.Add(ChainEdge.Produces(economy.Code, Segment(share.Segment), share.Year, share.Share, share.Evidence));
        }

        private void AddCompany(ChipShare share)
        {
            var company = NodeId.Company(share.Company!);
            _graph.Add(new ChainNode(company, share.Company!));
            _graph.Add(ChainEdge.Makes(company, Segment(share.Segment), share.Year, share.Share, share.Evidence));
        }

        private void LeaveOut(string reason) => _leftOut[reason] = _leftOut.GetValueOrDefault(reason) + 1;
    }
}
