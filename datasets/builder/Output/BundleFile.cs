namespace GeoMonitor.Datasets.Builder.Output;

/// <summary>One file of the bundle with what the manifest says of it.</summary>
/// <param name="Id">A stable identifier.</param>
/// <param name="Path">The path below <c>datasets/</c>, with forward slashes; <c>.gz</c> at its end packs the content.</param>
/// <param name="Kind">What the file holds: trade, coverage, items, governance, facts and so on.</param>
/// <param name="Origin">From where, under which terms.</param>
/// <param name="Content">The text before packing.</param>
/// <param name="Rows">Data rows.</param>
/// <param name="Note">What a reader of the figures has to know; null when nothing.</param>
internal sealed record BundleFile(
    string Id, string Path, string Kind, Origin Origin, byte[] Content, int Rows, string? Note = null)
{
    /// <summary>Makes a file from CSV text.</summary>
    public static BundleFile From(
        string id, string path, string kind, Origin origin, CsvText text, string? note = null) =>
        new(id, path, kind, origin, text.ToBytes(), text.Rows, note);

    /// <summary>Whether the file is packed.</summary>
    public bool IsPacked => Path.EndsWith(".gz", StringComparison.Ordinal);

    /// <summary>The bytes as they stand on disk.</summary>
    public byte[] ToBytes() => IsPacked ? GzipBytes.Pack(Content) : Content;
}

/// <summary>From where figures come and under which terms they may be passed on.</summary>
/// <param name="Source">Who made the figures.</param>
/// <param name="Revision">The nomenclature of product codes; null when there are none.</param>
/// <param name="Release">The release or edition.</param>
/// <param name="Licence">The licence.</param>
/// <param name="Attribution">The sentence to show with the figures.</param>
/// <param name="Retrieved">How the figures came here.</param>
internal sealed record Origin(
    string Source, string? Revision, string Release, string Licence, string Attribution, string Retrieved);
