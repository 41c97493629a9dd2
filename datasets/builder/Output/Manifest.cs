using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GeoMonitor.Datasets.Builder.Output;

/// <summary>Writes <c>datasets.json</c>, the list of everything in the bundle.</summary>
internal static class Manifest
{
    public const string FileName = "datasets.json";

    // the file is read by people too, so names keep their accents; it is never embedded in a page
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(IEnumerable<(BundleFile File, byte[] Bytes)> files)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion", 1);
            json.WriteStartArray("files");
            foreach (var (file, bytes) in files)
                WriteFile(json, file, bytes);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteFile(Utf8JsonWriter json, BundleFile file, byte[] bytes)
    {
        json.WriteStartObject();
        json.WriteString("id", file.Id);
        json.WriteString("path", file.Path);
        json.WriteString("kind", file.Kind);
        json.WriteString("source", file.Origin.Source);
        if (file.Origin.Revision is { } revision)
            json.WriteString("revision", revision);
        json.WriteString("release", file.Origin.Release);
        json.WriteString("licence", file.Origin.Licence);
        json.WriteString("attribution", file.Origin.Attribution);
        json.WriteString("retrieved", file.Origin.Retrieved);
        json.WriteNumber("rows", file.Rows);
        json.WriteNumber("bytes", bytes.Length);
        json.WriteString("sha256", Sha256(bytes));

        // packers differ between runtimes: this one tells whether the figures are the same all the same
        if (file.IsPacked)
            json.WriteString("contentSha256", Sha256(file.Content));
        if (file.Note is { } note)
            json.WriteString("note", note);
        json.WriteEndObject();
    }

    private static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
