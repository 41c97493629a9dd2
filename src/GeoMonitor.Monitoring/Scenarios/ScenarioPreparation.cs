using GeoMonitor.Core.Economies;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>
/// Makes what the first scenario of a run would wait for: the chain, and who supplies what may be asked about first. Answers are
/// the same without it.
/// </summary>
public static class ScenarioPreparation
{
    // it is made for who asks most; others wait once
    private static readonly EconomyCode[] AskedFirst = [EconomyCode.Parse("NLD"), EconomyCode.Eu27];

    private static readonly string[] TagsAskedFirst = ["crm", "chips"];

    /// <summary>Prepares a run; may be stopped between two items, which leaves nothing half done.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellation">Stops it.</param>
    public static void Prepare(RunView run, CancellationToken cancellation)
    {
        if (run.LatestCompleteYear is not { } year)
            return;
        var items = TagsAskedFirst.SelectMany(t => ScenarioItems.WithTag(run, t))
            .Concat(run.Products.Values.Where(p => !p.Item.Materials.IsEmpty && run.KeepsFlows(p)).SelectMany(p => ScenarioItems.Of(run, p.Item)))
            .DistinctBy(i => i.Node)
            .ToList();
        foreach (var economy in AskedFirst.Select(run.Economies.Find).OfType<Economy>())
        {
            run.ScenarioChains.Of(run, economy);
            foreach (var item in items)
            {
                cancellation.ThrowIfCancellationRequested();
                run.ScenarioChains.MarketOf(run, item, economy, year);
            }
        }

        // asked once, so that nothing is left to be compiled either
        if (ScenarioPresets.Of(run) is [var first, ..])
            ScenarioDesk.Answer(run, ScenarioReading.Read(run, new ScenarioRequest { Preset = first.Id, Draws = 10 }), cancellation);
    }
}
