using System.Collections.Concurrent;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Scenarios;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>The chain of a run as scenarios walk it, kept by economy for as long as the run is current.</summary>
internal sealed class ScenarioChains
{
    // a table of whose makers hardly anything was read is worth no more than its worst row of weight
    private const double Weight = .05;

    private const int MostMarkets = 5000;

    private readonly ConcurrentDictionary<EconomyCode, Lazy<ScenarioChain>> _chains = new();
    private readonly ConcurrentDictionary<(NodeId, EconomyCode, Year), SourcedMarket> _markets = new();

    public ScenarioChain Of(RunView run, Economy economy) =>
        _chains.GetOrAdd(economy.Code, _ => new(() => Make(run, economy))).Value;

    /// <summary>Who supplies an item that is disrupted; kept, because the next question is often of the same item.</summary>
    public SourcedMarket MarketOf(RunView run, DisruptedItem item, Economy economy, Year year)
    {
        if (_markets.Count > MostMarkets)
            _markets.Clear();
        return _markets.GetOrAdd((item.Node, economy.Code, year), _ => ItemMarkets.Of(run, item, economy, year));
    }

    /// <summary>How many observations a table of makers is worth, by how its rows were verified.</summary>
    public static double KappaOf(SupplyTable table, GradeKappa kappa) => kappa.Of(table.Producers
        .Where(p => p.Share >= Weight)
        .Select(p => GradeOf(p.Evidence.Confidence))
        .DefaultIfEmpty(DataGrade.E)
        .Max());

    private static ScenarioChain Make(RunView run, Economy economy)
    {
        var parameters = run.Facts.Parameters;
        return ScenarioChain.Of(
            run.SupplyChain.Graph,
            economy.Code,
            economy.Code == EconomyCode.Eu27 ? run.Economies.Eu27Members.Select(m => m.Code) : [],
            table => ScenarioChain.MarketOf(table, parameters.Mitigation.SpareKappa, KappaOf(table, parameters.Uncertainty.Kappa)));
    }

    private static DataGrade GradeOf(Confidence confidence) => confidence switch
    {
        Confidence.Seen => DataGrade.A,
        Confidence.SeenSecondary => DataGrade.B,
        Confidence.Derived => DataGrade.C,
        Confidence.Low => DataGrade.D,
        _ => DataGrade.E,
    };
}
