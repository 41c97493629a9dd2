using System.IO.Compression;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Core.Tests.Indicators;

/// <summary>Import HHI of NLD and EU27 by HS92 product, 2015 to 2024, straight from the sample of BACI.</summary>
internal static class ImportHhi
{
    private const int First = 2015;
    private const int Last = 2024;

    public static Dictionary<(string Hs6, string Economy), double[]> ByProductAndEconomy()
    {
        using var archive = ZipFile.OpenRead(SharedMaterial.PathOf("samples/baci/baci_hs92_raw_materials_1995_2024.zip"));
        var union = UnionCodes(archive);
        var imports = new Dictionary<(string, string, int), Dictionary<string, long>>();
        for (var year = First; year <= Last; year++)
        {
            using var reader = new StreamReader(archive.GetEntry($"BACI_HS92_Y{year}.csv")!.Open());
            reader.ReadLine().Should().Be("t,i,j,k,v,q");
            while (reader.ReadLine() is { } line)
            {
                var fields = line.Split(',');
                var (from, to, product) = (fields[1], fields[2], fields[3]);
                if (to is "528")
                    Add(imports, (product, "NLD", year), from, double.Parse(fields[4]));
                if (union.Contains(to) && !union.Contains(from))
                    Add(imports, (product, "EU27", year), from, double.Parse(fields[4]));
            }
        }

        return imports.Keys.Select(k => (k.Item1, k.Item2)).Distinct().ToDictionary(
            key => key,
            key => Enumerable.Range(First, Last - First + 1)
                .Select(year => imports.TryGetValue((key.Item1, key.Item2, year), out var bySupplier)
                    ? Herfindahl.Of(bySupplier.Values.ToArray()) ?? double.NaN
                    : double.NaN)
                .ToArray());
    }

    private static HashSet<string> UnionCodes(ZipArchive archive)
    {
        var members = EconomyTable.Default.Eu27Members.Select(m => m.Code.Value).ToHashSet(StringComparer.Ordinal);
        return SampleTable.Read(archive.GetEntry("country_codes.csv")!.Open())
            .Where(r => r.Values.Any(members.Contains))
            .Select(r => r["country_code"])
            .ToHashSet(StringComparer.Ordinal);
    }

    private static void Add(
        Dictionary<(string, string, int), Dictionary<string, long>> imports, (string, string, int) cell, string supplier, double kusd)
    {
        if (!imports.TryGetValue(cell, out var bySupplier))
            imports.Add(cell, bySupplier = new Dictionary<string, long>(StringComparer.Ordinal));
        bySupplier[supplier] = bySupplier.GetValueOrDefault(supplier) + Money.FromKusd(kusd).Usd;
    }
}
