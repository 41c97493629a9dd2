using System.Collections.Immutable;
using System.Text.Json;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Ingest.Bundle;

/// <summary>The list of everything in the bundle.</summary>
/// <param name="Files">The files, in the order of the list.</param>
public sealed record BundleManifest(ImmutableArray<BundleEntry> Files)
{
    /// <summary>The name of the file that holds the list.</summary>
    public const string FileName = "datasets.json";

    private const int KnownFormat = 1;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The files that hold trade flows, one series each.</summary>
    public IEnumerable<BundleEntry> TradeFiles => OfKind("trade");

    /// <summary>Reads the list of a folder.</summary>
    /// <exception cref="LoadRefusedException">The folder holds no list, or one that cannot be read.</exception>
    public static BundleManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            throw new LoadRefusedException(
                "bundle-missing", $"The folder {folder} holds no {FileName}, so it is not a bundle of figures.");
        }

        try
        {
            var document = JsonSerializer.Deserialize<Document>(File.ReadAllBytes(path), Json);
            if (document is not { FormatVersion: KnownFormat, Files.Length: > 0 })
            {
                throw new LoadRefusedException(
                    "bundle-broken", $"{path} is not in format {KnownFormat} or names no files. Build the bundle again.");
            }

            return new BundleManifest([.. document.Files]);
        }
        catch (JsonException error)
        {
            throw new LoadRefusedException("bundle-broken", $"{path} is not readable: {error.Message}", error);
        }
    }

    /// <summary>The files of a kind.</summary>
    public IEnumerable<BundleEntry> OfKind(string kind) =>
        Files.Where(f => string.Equals(f.Kind, kind, StringComparison.Ordinal));

    /// <summary>The only file with an identifier.</summary>
    /// <exception cref="LoadRefusedException">The bundle has no such file.</exception>
    public BundleEntry Entry(string id) =>
        Files.SingleOrDefault(f => string.Equals(f.Id, id, StringComparison.Ordinal))
        ?? throw new LoadRefusedException("bundle-broken", $"{FileName} names no file '{id}'. Build the bundle again.");

    /// <summary>The series of the bundle's trade file in a revision.</summary>
    /// <exception cref="LoadRefusedException">The bundle has not exactly one.</exception>
    public SeriesKey SeriesOf(HsRevision revision)
    {
        var entries = TradeFiles.Where(f => f.Series?.Revision == revision).ToList();
        return entries is [{ Series: { } series }]
            ? series
            : throw new LoadRefusedException(
                "bundle-broken", $"{FileName} names {entries.Count} trade files in {revision}; there must be one.");
    }

    private sealed record Document(int FormatVersion, BundleEntry[] Files);
}

/// <summary>One file of the bundle.</summary>
/// <param name="Id">A stable identifier.</param>
/// <param name="Path">The path below the folder of the bundle, with forward slashes.</param>
/// <param name="Kind">What it holds, such as <c>trade</c>.</param>
/// <param name="Source">Who made the figures.</param>
/// <param name="Revision">The nomenclature of product codes; null when there are none or several.</param>
/// <param name="Release">The release or edition.</param>
/// <param name="Licence">The licence.</param>
/// <param name="Attribution">The sentence to show with the figures.</param>
/// <param name="Retrieved">How the figures came here.</param>
/// <param name="Rows">Data rows.</param>
/// <param name="Bytes">Size on disk.</param>
/// <param name="Sha256">SHA-256 of the file, in lower-case hexadecimal.</param>
/// <param name="ContentSha256">SHA-256 of the unpacked content; null when the file is not packed.</param>
/// <param name="Note">What a reader of the figures has to know; null when nothing.</param>
public sealed record BundleEntry(
    string Id,
    string Path,
    string Kind,
    string Source,
    string? Revision,
    string Release,
    string Licence,
    string Attribution,
    string Retrieved,
    int Rows,
    long Bytes,
    string Sha256,
    string? ContentSha256,
    string? Note)
{
    /// <summary>The series of a trade file; null for every other file.</summary>
    public SeriesKey? Series =>
        string.Equals(Kind, "trade", StringComparison.Ordinal) && HsRevision.TryParse(Revision, out var revision)
            ? new SeriesKey(Source, revision, Release)
            : null;
}
