using System.IO.Compression;
using System.Text;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;
using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Ingest.Tests;

/// <summary>A flow as it came out of a reader.</summary>
internal sealed record LoadedFlow(int Year, string Product, string Exporter, string Importer, double Kusd, double? Tonnes);

/// <summary>A small file, loaded.</summary>
internal sealed class Loaded : IFlowSink
{
    public const string BaciName = "BACI_HS17_Y2024_V202601.csv";

    private Loaded()
    {
    }

    public List<LoadedFlow> Flows { get; } = [];

    public SeriesKey? Series { get; private set; }

    public LoadReport Report { get; private set; } = null!;

    /// <summary>Loads lines below the usual header of BACI.</summary>
    public static Loaded Baci(params string[] rows) => Text(string.Join('\n', rows.Prepend("t,i,j,k,v,q")) + "\n");

    public static Loaded Text(string text, string name = BaciName, LoadOptions? options = null) =>
        Bytes(Encoding.UTF8.GetBytes(text), name, options);

    public static Loaded Bytes(byte[] bytes, string name = BaciName, LoadOptions? options = null) =>
        File(FileSource.FromBytes(name, bytes), options ?? Lenient);

    public static Loaded File(FileSource source, LoadOptions options)
    {
        var loaded = new Loaded();
        loaded.Report = FlowFileLoader.Load(source, options, loaded);
        return loaded;
    }

    /// <summary>Puts up with any share of rejected and unmapped rows, so that a test can show one of each.</summary>
    public static LoadOptions Lenient { get; } = new() { MaxRejectedShare = 1, MaxUnmappedShare = 1 };

    public static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in members)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return packed.ToArray();
    }

    public void Begin(SeriesKey series)
    {
        Series.Should().BeNull("a sink is told its series once");
        Series = series;
    }

    public void Accept(FlowBatch batch)
    {
        var table = EconomyTable.Default;
        for (var r = 0; r < batch.Count; r++)
        {
            Flows.Add(new LoadedFlow(
                batch.Years[r],
                Hs6.FromPacked(batch.Products[r]).ToString(),
                table[batch.Exporters[r]].Code.Value,
                table[batch.Importers[r]].Code.Value,
                new Money(batch.ValuesUsd[r]).Kusd,
                double.IsNaN(batch.QuantitiesT[r]) ? null : batch.QuantitiesT[r]));
        }
    }
}
