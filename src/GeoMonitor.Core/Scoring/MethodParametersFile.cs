using System.Text.Json;
using System.Text.Json.Serialization;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Core.Scoring;

/// <summary>Reads method parameters from JSON: every field must be there, none may be unknown.</summary>
public static class MethodParametersFile
{
    private const string Resource = "method-parameters.json";

    // a field left out would silently become zero, and a misspelt one would leave the old value in force
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
    };

    /// <summary>Reads and checks parameters.</summary>
    /// <exception cref="LoadRefusedException">The text is no complete and sensible set of parameters.</exception>
    public static MethodParameters Read(Stream json)
    {
        try
        {
            var parameters = JsonSerializer.Deserialize<MethodParameters>(json, Strict)
                ?? throw Refused("the file holds nothing but null", inner: null);
            return MethodParametersRules.FirstBroken(parameters) is { } broken ? throw Refused(broken, inner: null) : parameters;
        }
        catch (JsonException error)
        {
            throw Refused($"{error.Path ?? "$"}: {error.Message}", error);
        }
    }

    /// <summary>The parameters as JSON that <see cref="Read"/> reads back unchanged.</summary>
    public static string Write(MethodParameters parameters) => JsonSerializer.Serialize(parameters, Strict);

    internal static MethodParameters ReadEmbedded()
    {
        using var stream = typeof(MethodParametersFile).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        return Read(stream);
    }

    private static LoadRefusedException Refused(string what, Exception? inner) => new(
        "bad-method-parameters",
        $"These are no method parameters: {what}. Start from the file that ships with the product and change only figures.",
        inner);
}
