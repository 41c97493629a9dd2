using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Cuts;

namespace GeoMonitor.Graph.Tests.Cuts;

/// <summary>Random small supply networks whose places belong to few economies.</summary>
internal static class RandomNetworks
{
    private static readonly string[] Owners = ["AAA", "BBB", "CCC", "DDD", "NLD"];

    public static Gen<SupplyNetwork> Small =>
        from n in Gen.Int[2, 8]
        from owners in Gen.Int[0, 4].Array[n]
        from producers in Gen.Select(Gen.Int[0, n - 2], Gen.Int[0, 9]).Array[0, 3]
        from links in Gen.Select(Gen.Int[0, n - 1], Gen.Int[0, n - 1], Gen.Int[0, 9]).Array[0, 3 * n]
        select new SupplyNetwork(
            Enumerable.Range(0, n).Select(k =>
                new SupplyPlace(Name(k), EconomyCode.Parse(k == n - 1 ? "NLD" : Owners[owners[k]]))),
            producers.Select(p => (Name(p.Item1), (double)p.Item2)),
            links.Select(l => (Name(l.Item1), Name(l.Item2), (double)l.Item3)),
            Name(n - 1));

    private static string Name(int k) => $"p{k}";
}
