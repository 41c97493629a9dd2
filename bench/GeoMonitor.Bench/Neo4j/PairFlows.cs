using GeoMonitor.Storage.Neo4j.Graph;

namespace GeoMonitor.Bench.Neo4j;

/// <summary>The flows of a product between two economies in all years: what one relationship a pair would hold.</summary>
internal sealed record PairFlows(string Item, string Hs6, string From, string To)
{
    public List<long> Years { get; } = [];

    public List<long> ValuesUsd { get; } = [];

    /// <summary>A list of properties holds no null: what is not known must be NaN.</summary>
    public List<double> QuantitiesT { get; } = [];

    public string Key => $"{Item}|{From}|{To}";

    /// <summary>Puts the years of each pair together.</summary>
    public static List<PairFlows> Of(IEnumerable<ProductFlows> sets)
    {
        var pairs = new Dictionary<(string, string, string), PairFlows>();
        foreach (var set in sets.OrderBy(s => s.Year))
        {
            var (flows, economies) = (set.Flows, set.Flows.Economies);
            var product = flows.IndexOf(set.Hs6);
            for (ushort importer = 0; importer < economies.Count; importer++)
            {
                var cell = flows.Imports(product, importer);
                for (var row = 0; row < cell.Count; row++)
                {
                    var (from, to) = (economies[cell.Exporters[row]].Code.Value, economies[importer].Code.Value);
                    if (!pairs.TryGetValue((set.Item.Value, from, to), out var pair))
                        pairs.Add((set.Item.Value, from, to), pair = new PairFlows(set.Item.Value, set.Hs6.ToString(), from, to));
                    pair.Years.Add(set.Year.Value);
                    pair.ValuesUsd.Add(cell.ValuesUsd[row]);
                    pair.QuantitiesT.Add(cell.QuantitiesT[row]);
                }
            }
        }

        return [.. pairs.Values];
    }
}
