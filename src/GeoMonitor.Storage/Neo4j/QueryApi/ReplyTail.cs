using System.Collections.Immutable;
using System.Text.Json;
using GeoMonitor.Storage.Neo4j.Cypher;

namespace GeoMonitor.Storage.Neo4j.QueryApi;

/// <summary>What stands in an answer beside its rows.</summary>
/// <param name="Errors">Errors; one of them makes every row void, also in an answer of status 202.</param>
/// <param name="Summary">Counters, warnings and plan.</param>
/// <param name="Transaction">The identifier of the transaction; null outside of one.</param>
internal sealed record ReplyTail(ImmutableArray<Neo4jException> Errors, CypherSummary Summary, string? Transaction)
{
    public static ReplyTail Empty { get; } = new([], CypherSummary.Empty, null);

    /// <summary>With one more member of the document; the reader stands on its value and moves behind it.</summary>
    public ReplyTail With(string name, ref Utf8JsonReader json)
    {
        using var document = JsonDocument.ParseValue(ref json);
        var value = document.RootElement;
        return name switch
        {
            "errors" => this with { Errors = [.. value.EnumerateArray().Select(ErrorOf)] },
            "counters" => this with { Summary = Summary with { Counters = CountersOf(value) } },
            "notifications" => this with { Summary = Summary with { Notifications = [.. value.EnumerateArray().Select(n => Text(n, "code"))] } },
            "queryPlan" or "profiledQueryPlan" => this with { Summary = Summary with { PlanOperators = [.. OperatorsOf(value)] } },
            "transaction" => this with { Transaction = Text(value, "id") },
            _ => this,
        };
    }

    private static Neo4jException ErrorOf(JsonElement error) => new(Text(error, "code"), Text(error, "message"));

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.GetString() is { } text
            ? text
            : throw new JsonException($"The answer lacks the text '{name}'.");

    private static CypherCounters CountersOf(JsonElement counters)
    {
        return new CypherCounters(
            Count("nodesCreated"), Count("nodesDeleted"), Count("relationshipsCreated"), Count("relationshipsDeleted"), Count("propertiesSet"));

        long Count(string name) => counters.TryGetProperty(name, out var value) ? value.GetInt64() : 0;
    }

    // operators are named with the database behind them: Filter@neo4j
    private static IEnumerable<string> OperatorsOf(JsonElement plan)
    {
        yield return Text(plan, "operatorType").Split('@')[0];
        if (!plan.TryGetProperty("children", out var children))
            yield break;
        foreach (var name in children.EnumerateArray().SelectMany(OperatorsOf))
            yield return name;
    }
}
