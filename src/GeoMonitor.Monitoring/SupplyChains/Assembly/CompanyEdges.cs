using GeoMonitor.Core.Supply.Chain;
using GeoMonitor.Graph.Chain;

namespace GeoMonitor.Monitoring.SupplyChains.Assembly;

/// <summary>Companies: what they make and whom they supply.</summary>
internal static class CompanyEdges
{
    public static void Add(ChainDraft draft, ChainNodes nodes, SupplyChainTables tables)
    {
        var rows = tables.Companies.Concat(tables.Shares
            .Where(s => s is { Kind: ChainShareKind.Company, Company: not null })
            .Select(s => new ChainCompany(s.Company!, s.Economy, null, null, s.Segment, null, s.Share, s.Year, s.Mark, s.Mark)));
        foreach (var segment in rows.GroupBy(c => c.Segment))
        {
            if (nodes.Segment(segment.Key) is not { } node)
            {
                draft.LeaveOut("company in a sum over segments, or in no segment", segment.Count());
                continue;
            }

            // the first row of a company is its own; the share tables repeat some
            var companies = segment.DistinctBy(c => c.Company, StringComparer.Ordinal).ToList();
            foreach (var year in companies.GroupBy(c => c.ShareYear))
            {
                // shares of different metrics may stand in one segment: together they say nothing
                var sum = year.Sum(c => c.Share?.Value ?? 0);
                var fits = sum <= 1 + SupplyGraphBuilder.RoundingExcess;
                if (!fits)
                    draft.LeaveOut($"shares of companies in {segment.Key} add to {sum:0.###}, which is more than 1; the companies stay", year.Count(c => c.Share is not null));
                foreach (var company in year)
                {
                    draft.Node(NodeId.Company(company.Company), company.Company);
                    var mark = fits && company.ShareMark is { } shareMark ? shareMark : company.Mark;
                    draft.Edge(ChainEdge.Makes(
                        NodeId.Company(company.Company), node, company.ShareYear, fits ? company.Share?.Value : null, ChainDraft.Evidence(mark, company.Role)));
                }
            }
        }

        foreach (var link in tables.Links)
        {
            draft.Node(NodeId.Company(link.Supplier), link.Supplier);
            draft.Node(NodeId.Company(link.Customer), link.Customer);
            draft.Edge(ChainEdge.Supplies(
                NodeId.Company(link.Supplier),
                NodeId.Company(link.Customer),
                link.Segment is { } segment ? nodes.Segment(segment) : null,
                link.Year,
                ChainDraft.Evidence(link.Mark, link.Dependence ?? link.Product)));
        }
    }
}
