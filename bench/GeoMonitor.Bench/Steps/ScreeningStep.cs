using GeoMonitor.Bench.Measuring;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Screening;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Bench.Steps;

/// <summary>Archive to snapshot, snapshot to scores, one product again; then the same scores in SQL.</summary>
internal static class ScreeningStep
{
    private const int Times = 5;

    /// <summary>Measures on an archive that holds one dataset.</summary>
    public static StepResult Run(string folder, int year)
    {
        var result = new StepResult();
        using (var monitor = new Monitor(folder))
        {
            var dataset = monitor.Archive.Datasets()[0].Id;
            TradeSnapshot? snapshot = null;
            result.Time("snapshotSeconds", () => snapshot = monitor.Archive.ReadYear([dataset], new Year(year)));
            var risks = SupplierRisks.Unknown(snapshot!.Economies);
            YearScreening? screening = null;
            result.TimeBest("screenSeconds", Times, () => screening = TradeScreening.Screen(snapshot, risks));
            AddSums(result, screening!);
            var product = Hs6.Parse(snapshot.Products[snapshot.Products.Length / 2].ToString());
            result.TimeBest("productSeconds", 20, () =>
            {
                var flows = monitor.Archive.ReadProduct([dataset], new Year(year), product);
                screening = TradeScreening.Screen(flows, risks);
            });
            var own = monitor.Archive.ReadProduct([dataset], new Year(year), product);
            result.TimeBest("productScreenSeconds", 50, () => screening = TradeScreening.Screen(own, risks));
            result.Numbers["productFlows"] = own.FlowCount;
        }

        SqlScreening.Measure(result, folder, year, Times);
        return result;
    }

    private static void AddSums(StepResult result, YearScreening screening)
    {
        var cells = screening.Cells;
        var union = screening.Economies.Eu27Index;
        void Add(string name, Func<int, double> value)
        {
            var (own, ofUnion) = (0.0, 0.0);
            for (var c = 0; c < cells.Count; c++)
            {
                var number = value(c);
                if (double.IsNaN(number))
                    continue;
                if (cells.Economies[c] == union)
                    ofUnion += number;
                else
                    own += number;
            }

            result.Numbers[name] = own;
            result.Numbers[$"EU27 {name}"] = ofUnion;
        }

        Add("imports", c => cells.ImportsUsd[c]);
        Add("exports", c => cells.ExportsUsd[c]);
        Add("HHI", c => cells.ImportHhi[c]);
        Add("top share", c => cells.TopShares[c]);
        Add("suppliers", c => cells.Suppliers[c]);
        result.Numbers["exports of importers"] = result["exports"];
        result.Numbers.Remove("exports");
        result.Numbers["world export HHI"] = screening.Worlds.ExportHhi.Where(h => !double.IsNaN(h)).Sum();
        result.Numbers["world export HHI, EU27 as one"] =
            screening.Worlds.ExportHhiEuAsOne.Where(h => !double.IsNaN(h)).Sum();
        result.Numbers["cells"] = cells.Count;
    }
}
