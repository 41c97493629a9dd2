using System.Text;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Ingest.Tests;

/// <summary>A file of figures, loaded.</summary>
internal sealed record LoadedFigures<T>(T Figures, LoadReport Report)
    where T : FigureSet
{
    public static LoadedFigures<T> Sample(string path, LoadOptions? options = null) =>
        Load(FileSource.FromFile(SharedMaterial.PathOf(path)), options ?? new LoadOptions());

    public static LoadedFigures<T> Text(string name, string text, LoadOptions? options = null) =>
        Bytes(name, Encoding.UTF8.GetBytes(text), options);

    public static LoadedFigures<T> Bytes(string name, byte[] bytes, LoadOptions? options = null) =>
        Load(FileSource.FromBytes(name, bytes), options ?? Loaded.Lenient);

    private static LoadedFigures<T> Load(FileSource source, LoadOptions options)
    {
        var loaded = FileLoader.Load(source, options, new Samples.CountingSink());
        loaded.Report.Series.Should().BeNull("figures belong to no series of flows");
        loaded.Report.Figures.Should().Be(loaded.Figures!.Origin);
        return new LoadedFigures<T>(loaded.Figures.Should().BeOfType<T>().Which, loaded.Report);
    }
}
