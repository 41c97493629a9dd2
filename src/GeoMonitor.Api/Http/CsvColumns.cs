using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;

namespace GeoMonitor.Api.Http;

/// <summary>A column of a CSV answer.</summary>
/// <param name="Name">Its name: that of the JSON field, with the path to it (<c>score.gross</c>).</param>
/// <param name="Value">Takes its value from a row.</param>
internal sealed record CsvColumn(string Name, Func<object, object?> Value);

/// <summary>The columns of a type of row: every field of the JSON answer, nested ones by their path.</summary>
internal static class CsvColumns
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<CsvColumn>> Cache = new();

    public static ImmutableArray<CsvColumn> Of(Type row) =>
        Cache.GetOrAdd(row, static type => [.. Flatten(type, string.Empty, static o => o)]);

    private static IEnumerable<CsvColumn> Flatten(Type type, string prefix, Func<object, object?> owner)
    {
        // what a row adds to its base comes behind the columns of the base
        foreach (var property in type.GetProperties().OrderBy(p => DepthOf(p.DeclaringType!)))
        {
            if (property.GetIndexParameters().Length > 0 || property.IsDefined(typeof(JsonIgnoreAttribute)))
                continue;
            var name = prefix + (property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
                ?? char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
            object? Value(object row) => owner(row) is { } o ? property.GetValue(o) : null;
            if (IsLeaf(property.PropertyType))
            {
                yield return new CsvColumn(name, Value);
                continue;
            }

            foreach (var nested in Flatten(property.PropertyType, name + ".", Value))
                yield return nested;
        }
    }

    private static int DepthOf(Type type) => type.BaseType is { } b ? DepthOf(b) + 1 : 0;

    private static bool IsLeaf(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsPrimitive || bare.IsEnum || bare == typeof(string) || bare == typeof(DateTimeOffset)
            || typeof(IEnumerable).IsAssignableFrom(bare);
    }
}
