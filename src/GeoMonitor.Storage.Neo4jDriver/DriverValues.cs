using System.Collections;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.Values;
using Neo4j.Driver;

namespace GeoMonitor.Storage.Neo4jDriver;

/// <summary>Values of ours as those of the driver, and the reverse.</summary>
internal static class DriverValues
{
    public static Dictionary<string, object?> Parameters(CypherStatement statement) =>
        statement.Parameters.ToDictionary(p => p.Key, p => Write(p.Value), StringComparer.Ordinal);

    public static object? Read(object? value) => value switch
    {
        null or bool or long or double or string or byte[] => value,
        ZonedDateTime { Zone: ZoneOffset } moment => CypherLiteral.Of(moment.ToDateTimeOffset()),
        ZonedDateTime moment => new CypherLiteral("ZonedDateTime", $"{moment}"),
        LocalDate day => new CypherLiteral("Date", $"{day}"),
        INode node => new CypherNode(node.ElementId, [.. node.Labels], Map(node.Properties)),
        IRelationship edge => new CypherRelationship(
            edge.ElementId, edge.StartNodeElementId, edge.EndNodeElementId, edge.Type, Map(edge.Properties)),
        IReadOnlyDictionary<string, object?> map => Map(map),
        IDictionary<string, object?> map => Map(map),
        IEnumerable list => list.Cast<object?>().Select(Read).ToArray(),
        _ => throw new NotSupportedException($"The store asks for no value of the type {value.GetType().Name}."),
    };

    private static Dictionary<string, object?> Map(IEnumerable<KeyValuePair<string, object?>> map) =>
        map.ToDictionary(p => p.Key, p => Read(p.Value), StringComparer.Ordinal);

    private static object? Write(object? value) => value switch
    {
        null or bool or long or double or string or byte[] or DateTimeOffset => value,
        int or uint or short or ushort or byte => Convert.ToInt64(value),
        DateOnly day => new LocalDate(day.Year, day.Month, day.Day),
        CypherLiteral { Type: "OffsetDateTime" } moment => moment.ToMoment(),
        ICypherRows rows => Enumerable.Range(0, rows.Count).Select(r => RowOf(rows, r)).ToList(),
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(p => p.Key, p => Write(p.Value), StringComparer.Ordinal),
        IEnumerable list => list.Cast<object?>().Select(Write).ToList(),
        _ => throw new ArgumentException($"Cypher has no type for {value.GetType().Name}.", nameof(value)),
    };

    private static object RowOf(ICypherRows rows, int row)
    {
        var map = new RowMap();
        rows.Write(row, map); // nothing is ever taken out of the map, so its values are in the order of the fields
        return rows.AsLists ? map.Values.ToList() : map;
    }

    private sealed class RowMap() : Dictionary<string, object?>(StringComparer.Ordinal), ICypherRowSink
    {
        public void Add(string name, long value) => AddValue(name, value);

        public void Add(string name, double? value) => AddValue(name, value);

        public void Add(string name, string? value) => AddValue(name, value);

        public void AddValue(string name, object? value) => this[name] = Write(value);
    }
}
