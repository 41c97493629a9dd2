using System.Collections.Immutable;
using GeoMonitor.Graph.SystemicRisk;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.SupplyChains.Companies;

/// <summary>What part of all output of the loaded chip chain is lost when a company stops.</summary>
/// <param name="Company">The company.</param>
/// <param name="Steps">The steps it is in.</param>
/// <param name="Shares">Its part of the supply of each, 0..1, in the same order.</param>
/// <param name="SharesAssumed">
/// How many of these parts no source states: they are equal parts of what no company is stated to make.
/// </param>
/// <param name="SystemicRisk">
/// The economic systemic risk index, 0..1 (methodology 6.8; Diem and others 2022), others of the same step stepping in; null
/// when nothing is known to be delivered.
/// </param>
/// <param name="Weights">What stands in for sales: <c>share-products</c>, the seller's share of its step times the buyer's of its own.</param>
/// <param name="Method">Version of method and parameters.</param>
public sealed record CompanyRisk(
    string Company,
    ImmutableArray<string> Steps,
    ImmutableArray<double> Shares,
    int SharesAssumed,
    double? SystemicRisk,
    string Weights,
    string Method);

/// <summary>The systemic risk of every company, the largest first.</summary>
public static class CompanyRisks
{
    // far below what shares are known to
    private const double Precision = 1e-6;

    /// <summary>Every company of the loaded chains.</summary>
    /// <exception cref="Problems.MonitorProblemException">No chain with companies is loaded, or none of their steps needs another.</exception>
    public static ImmutableArray<CompanyRisk> Of(RunView run) => run.SupplyChain.CompanyRisks;

    internal static ImmutableArray<CompanyRisk> Compute(RunView run)
    {
        var companies = CompanyNetwork.Of(run);
        var byCompany = companies.Places.Index().GroupBy(p => p.Item.Company).OrderBy(g => g.Key).Select(g => g.ToList()).ToList();
        var rows = new CompanyRisk[byCompany.Count];
        Parallel.For(0, rows.Length, k => rows[k] = Row(run, companies.Network, byCompany[k]));
        return [.. rows.OrderByDescending(r => r.SystemicRisk ?? -1).ThenBy(r => r.Company, StringComparer.Ordinal)];
    }

    private static CompanyRisk Row(RunView run, SalesNetwork network, List<(int Index, CompanyPlace Item)> places)
    {
        var shock = new double[network.Sales.NodeCount];
        foreach (var (index, _) in places)
            shock[index] = 1;
        return new CompanyRisk(
            places[0].Item.Company.Code,
            [.. places.Select(p => run.SupplyChain.ItemOf(p.Item.Step)?.Id.Value ?? p.Item.Step.Code)],
            [.. places.Select(p => p.Item.Share)],
            places.Count(p => p.Item.IsAssumed),
            EconomicSystemicRisk.Of(network, shock, Precision).Index,
            "share-products",
            run.Facts.Parameters.Version);
    }
}
