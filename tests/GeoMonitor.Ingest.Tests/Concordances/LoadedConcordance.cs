using System.Text;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Ingest.Tests.Samples;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Ingest.Tests.Concordances;

/// <summary>A concordance that was read.</summary>
internal sealed record LoadedConcordance(LoadReport Report, ConcordanceFigures Figures)
{
    public static LoadedConcordance Text(string text, string name, LoadOptions? options = null) =>
        Of(FileSource.FromBytes(name, Encoding.UTF8.GetBytes(text)), options ?? Loaded.Lenient);

    public static LoadedConcordance Bytes(byte[] bytes, string name) => Of(FileSource.FromBytes(name, bytes), Loaded.Lenient);

    public static LoadedConcordance Sample(string name) =>
        Of(FileSource.FromFile(SharedMaterial.PathOf("samples/concordance/" + name)), new LoadOptions());

    public IEnumerable<string> TargetsOf(string from, string code) => Figures.Rows
        .Where(l => l.FromRevision == from && l.FromCode == code)
        .Select(l => l.ToCode);

    private static LoadedConcordance Of(FileSource source, LoadOptions options)
    {
        var loaded = FileLoader.Load(source, options, new CountingSink());
        return new LoadedConcordance(loaded.Report, loaded.Figures.Should().BeOfType<ConcordanceFigures>().Subject);
    }
}
