using System.Text.Json;
using System.Text.Json.Serialization;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>Load reports as JSON, so that analysts can query them and later versions can read them.</summary>
internal static class LoadReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new YearConverter(), new RevisionConverter() },
    };

    public static string Write(LoadReport report) => JsonSerializer.Serialize(report, Options);

    public static LoadReport Read(string json) =>
        JsonSerializer.Deserialize<LoadReport>(json, Options)
        ?? throw new JsonException("A stored load report is empty.");

    private sealed class YearConverter : JsonConverter<Year>
    {
        public override Year Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, Year value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Value);
    }

    private sealed class RevisionConverter : JsonConverter<HsRevision>
    {
        public override HsRevision Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            HsRevision.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, HsRevision value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
