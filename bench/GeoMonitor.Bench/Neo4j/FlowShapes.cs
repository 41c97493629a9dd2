using System.Diagnostics;
using GeoMonitor.Bench.Measuring;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.Graph;
using GeoMonitor.Storage.Neo4j.Values;

namespace GeoMonitor.Bench.Neo4j;

/// <summary>
/// Two shapes for the flows of a product between two economies: a relationship a year, or one with lists of years and
/// figures. The same flows are loaded in both, one after the other, and asked the same three questions.
/// </summary>
/// <param name="session">A database with the economies in it.</param>
internal sealed class FlowShapes(CypherSession session)
{
    private const int PairsABatch = 2_000;
    private const int TimesAsked = 21;

    private static readonly string[] PairSchema =
    [
        "CREATE CONSTRAINT trades_key IF NOT EXISTS FOR ()-[x:TRADES]-() REQUIRE x.key IS UNIQUE",
        "CREATE INDEX trades_product IF NOT EXISTS FOR ()-[x:TRADES]-() ON (x.hs6)",
    ];

    private static readonly string[] Remove =
    [
        "MATCH ()-[x:TRADES]->() CALL (x) { DELETE x } IN TRANSACTIONS OF 10000 ROWS",
        "DROP CONSTRAINT trades_key IF EXISTS",
        "DROP INDEX trades_product IF EXISTS",
    ];

    private static readonly CypherStatement CreatePairs = new(
        """
        UNWIND $rows AS row
        MATCH (a:Economy {code: row.from})
        MATCH (b:Economy {code: row.to})
        CREATE (a)-[:TRADES {key: row.key, item: row.item, hs6: row.hs6, years: row.years, valuesUsd: row.values, quantitiesT: row.quantities}]->(b)
        """);

    // the questions 7, 8 and 9 of docs/neo4j.md
    private static readonly (string Name, string AYear, string APair)[] Questions =
    [
        ("who exports a product in a year",
            """
            MATCH (a:Economy)-[x:EXPORTS {hs6: '280530', year: 2024}]->(:Economy)
            RETURN a.code AS exporter, sum(x.valueUsd) AS valueUsd, count(*) AS customers ORDER BY valueUsd DESC, exporter LIMIT 5
            """,
            """
            MATCH (a:Economy)-[x:TRADES {hs6: '280530'}]->(:Economy)
            WITH a, x, [i IN range(0, size(x.years) - 1) WHERE x.years[i] = 2024] AS at WHERE size(at) > 0
            RETURN a.code AS exporter, sum(x.valuesUsd[at[0]]) AS valueUsd, count(*) AS customers ORDER BY valueUsd DESC, exporter LIMIT 5
            """),
        ("how purchases moved over the years",
            """
            UNWIND range(2018, 2024) AS year
            MATCH (:Economy {code: 'CHN'})-[x:EXPORTS {hs6: '810411', year: year}]->(:Economy {code: 'NLD'})
            RETURN year, x.valueUsd AS valueUsd ORDER BY year
            """,
            """
            MATCH (:Economy {code: 'CHN'})-[x:TRADES {hs6: '810411'}]->(:Economy {code: 'NLD'})
            UNWIND range(0, size(x.years) - 1) AS i WITH x, i WHERE x.years[i] >= 2018
            RETURN x.years[i] AS year, x.valuesUsd[i] AS valueUsd ORDER BY year
            """),
        ("who buys in one economy and sells to another",
            """
            MATCH (:Economy {code: 'CHN'})-[x:EXPORTS {hs6: '850511', year: 2024}]->(hub:Economy)
            MATCH (hub)-[y:EXPORTS {hs6: '850511', year: 2024}]->(:Economy {code: 'NLD'})
            RETURN hub.code AS hub, x.valueUsd AS bought, y.valueUsd AS sold ORDER BY sold DESC LIMIT 5
            """,
            """
            MATCH (:Economy {code: 'CHN'})-[x:TRADES {hs6: '850511'}]->(hub:Economy)
            WITH hub, x, [i IN range(0, size(x.years) - 1) WHERE x.years[i] = 2024] AS at WHERE size(at) > 0
            MATCH (hub)-[y:TRADES {hs6: '850511'}]->(:Economy {code: 'NLD'})
            WITH hub, x, at, y, [i IN range(0, size(y.years) - 1) WHERE y.years[i] = 2024] AS to WHERE size(to) > 0
            RETURN hub.code AS hub, x.valuesUsd[at[0]] AS bought, y.valuesUsd[to[0]] AS sold ORDER BY sold DESC LIMIT 5
            """),
    ];

    private readonly MarkdownTable _table = new("what", "a relationship a year", "a relationship a pair");

    /// <summary>Measures both shapes and prints the table; the database must hold no flows.</summary>
    public async Task MeasureAsync(IReadOnlyList<ProductFlows> sets, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var loaded = await new FlowLoader(session).LoadAsync(sets, cancellation);
        var years = watch.Elapsed.TotalSeconds;

        var pairs = PairFlows.Of(sets);
        foreach (var statement in PairSchema)
            await session.WriteAsync(new CypherStatement(statement), cancellation);
        watch.Restart();
        foreach (var batch in pairs.Chunk(PairsABatch))
            await session.WriteAsync(CreatePairs.With("rows", new CypherRows<PairFlows>(batch, Write)), cancellation);
        var inPairs = watch.Elapsed.TotalSeconds;

        _table.Add("relationships", $"{loaded.Flows:N0}", $"{pairs.Count:N0}");
        _table.Add("loading, seconds", $"{years:0.0}", $"{inPairs:0.0}");
        foreach (var (name, aYear, aPair) in Questions)
            await AskAsync(name, aYear, aPair, cancellation);
        foreach (var statement in Remove)
            await session.WriteAsync(new CypherStatement(statement), cancellation);
        Console.WriteLine(_table);
    }

    private async Task AskAsync(string name, string aYear, string aPair, CancellationToken cancellation)
    {
        var (first, second) = (await session.ReadAsync(new CypherStatement(aYear), cancellation), await session.ReadAsync(new CypherStatement(aPair), cancellation));
        if (!Values(first).SequenceEqual(Values(second)))
            throw new InvalidOperationException($"The two shapes answer '{name}' differently.");
        _table.Add($"{name}, milliseconds", await MedianAsync(aYear, cancellation), await MedianAsync(aPair, cancellation));
    }

    private static IEnumerable<object?> Values(CypherResult result) => result.Rows.SelectMany(r => Enumerable.Range(0, r.Count).Select(i => r[i]));

    private async Task<string> MedianAsync(string text, CancellationToken cancellation)
    {
        var taken = new List<double>();
        for (var i = 0; i < TimesAsked; i++)
        {
            var watch = Stopwatch.StartNew();
            await session.ReadAsync(new CypherStatement(text), cancellation);
            taken.Add(watch.Elapsed.TotalMilliseconds);
        }

        taken.Sort();
        return $"{taken[TimesAsked / 2]:0.0}";
    }

    private static void Write(PairFlows pair, ICypherRowSink sink)
    {
        sink.Add("key", pair.Key);
        sink.Add("item", pair.Item);
        sink.Add("hs6", pair.Hs6);
        sink.Add("from", pair.From);
        sink.Add("to", pair.To);
        sink.AddValue("years", pair.Years);
        sink.AddValue("values", pair.ValuesUsd);
        sink.AddValue("quantities", pair.QuantitiesT);
    }
}
