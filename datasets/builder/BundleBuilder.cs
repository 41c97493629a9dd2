using System.Collections.Immutable;
using GeoMonitor.Datasets.Builder.Facts;
using GeoMonitor.Datasets.Builder.Items;
using GeoMonitor.Datasets.Builder.Output;
using GeoMonitor.Datasets.Builder.Tables;
using GeoMonitor.Datasets.Builder.Trade;

namespace GeoMonitor.Datasets.Builder;

/// <summary>Makes every figure of the bundle from the folder of shared material.</summary>
internal static class BundleBuilder
{
    /// <summary>All files, the manifest last, in the order of the manifest.</summary>
    public static ImmutableArray<(string Path, byte[] Bytes)> Build(string shared)
    {
        var trade = TradeFiles.Build(shared);
        var concordance = new Concordance(SourceTable.Read(
            Path.Combine(shared, "samples/concordance/hs_consolidated_1992_2022.csv.gz")));
        var items = new ItemFile(shared, concordance);
        var itemFile = items.Write(trade);
        var facts = new FactFiles(shared);
        var editions = new CriticalityEditions(shared);
        ImmutableArray<BundleFile> files =
        [
            .. trade.Files,
            itemFile,
            HsMeaningFile.Write(concordance),
            .. ReExportFiles.Build(shared),
            .. facts.Build(),
            editions.Build(),
            CriteriaCheck.Build(shared),
            facts.Sources([.. items.SourceIds, .. ReExportFiles.SourceIds, .. editions.SourceIds, "unsd-hs-concordance"]),
        ];
        var packed = files.Select(f => (File: f, Bytes: f.ToBytes())).ToList();
        return
        [
            .. packed.Select(p => (p.File.Path, p.Bytes)),
            (Manifest.FileName, Manifest.Write(packed)),
        ];
    }

    /// <summary>Writes files below a folder.</summary>
    public static void Write(IEnumerable<(string Path, byte[] Bytes)> files, string folder)
    {
        foreach (var (path, bytes) in files)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes);
        }
    }
}
