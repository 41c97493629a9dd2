using System.Text.Json;
using GeoMonitor.Core.Economies;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.Graph;
using GeoMonitor.Storage.Neo4j.Runs;
using GeoMonitor.Storage.Tests.Archive;
using GeoMonitor.Storage.Tests.Runs;

namespace GeoMonitor.Neo4j.Tests.Servers;

/// <summary>What the client wrote over HTTP, read by another client over another protocol.</summary>
public sealed class BoltReaderTests(TestServer server)
{
    private static readonly long[] Integers = [0, -1, long.MaxValue, long.MinValue, 9_007_199_254_740_993];

    private static readonly double[] Floats =
    [
        1, -0.0, 0.1 + 0.2, 1.0 / 3, double.Epsilon, double.MaxValue, double.NegativeInfinity, BitConverter.Int64BitsToDouble(0x3FE5_5555_5555_5557),
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Numbers_and_texts_arrive_to_the_last_bit_and_of_their_type()
    {
        using var database = await server.DatabaseAsync();
        await database.Session.WriteAsync(
            new CypherStatement("MERGE (c:Check {name: 'check'}) SET c += {integers: $i, floats: $f, nan: $nan, text: $t, bytes: $b, flag: true}")
                .With("i", Integers).With("f", Floats).With("nan", double.NaN).With("t", "Côte d'Ivoire \"\\\n€").With("b", new byte[] { 0, 127, 128, 255 }),
            Stop);

        var rows = await Read("MATCH (c:Check) RETURN c.integers, c.floats, c.nan <> c.nan, c.text, c.bytes, c.flag, c.absent");

        var row = rows[0].Should().ContainSingle().Subject;
        Texts(row[0]).Should().Equal(Integers.Select(i => $"i:{i}"));
        Texts(row[1]).Should().Equal(Floats.Select(f => $"f:{BitConverter.DoubleToInt64Bits(f):x16}"));
        row[2..6].Select(v => v.GetString()).Should().Equal("t:true", "s:Côte d'Ivoire \"\\\n€", "b:AH+A/w==", "t:true");
        row[6].ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_run_its_dependencies_its_flows_and_its_chain_are_there_as_they_were_written()
    {
        using var database = await server.DatabaseAsync();
        using var store = new Neo4jRunStore(database);
        Screened.Store(store, "aaaaaaaa", Screened.Year(Sample.WideYear(Sample.Year, 200)));
        var written = Screened.Year(Sample.WideYear(Sample.Year, 500));
        var run = Screened.Store(store, "bbbbbbbb", written);
        await new GraphPublisher(database).PublishAsync(GraphPublisherTests.Contents(run.Id), Stop);

        var rows = await Read(
            "MATCH (:Monitor)-[:CURRENT_RUN]->(r:Run) RETURN r.id, r.nr, r.digest, r.parameters",
            "MATCH (:Monitor)-[:CURRENT_RUN]->(:Run)-[:HAS_PART]->(p:RunPart)-[:HAS_BLOCK]->(b:RunBlock) RETURN p.year, p.cells, b.bytes",
            "MATCH (:Monitor)-[:SHOWS]->(:Run)-[:FOUND]->(d:Dependency {economy: 'NLD'})-[s:SUPPLIED_BY]->(e:Economy) RETURN e.code, s.share, s.valueUsd, d.net ORDER BY e.code",
            "MATCH (a:Economy)-[x:EXPORTS {hs6: '810411', year: 2024}]->(b:Economy) RETURN a.code, b.code, x.valueUsd, x.quantityT ORDER BY a.code",
            "MATCH ()-[x]->() WHERE type(x) IN ['FOUND', 'EXPORTS', 'PRODUCES', 'INPUT_TO', 'CLASSIFIED_AS', 'MAKES', 'SUPPLIES', 'RESTRICTS', 'USED_IN'] RETURN type(x), count(x) ORDER BY type(x)");

        Line(rows[0][0]).Should().Be($"s:{run.Id} i:2 s:bbbbbbbb s:{run.ParametersJson}");
        var bytes = Convert.FromBase64String(rows[1][0][2].GetString()![2..]);
        ScreeningBytes.Read(bytes, Sample.Series, Sample.Year, EconomyTable.Default).ShouldBeTheSameAs(written);
        rows[2].Select(Line).Should().Equal($"s:CHN f:{Bits(0.9)} i:9 null", $"s:DEU f:{Bits(0.1)} i:1 null");
        rows[3].Select(Line).Should().Equal("s:CHN s:NLD i:9 null", $"s:DEU s:NLD i:1 f:{Bits(2.5)}");
        rows[4].Select(Line).Should().Equal(
            "s:CLASSIFIED_AS i:1", "s:EXPORTS i:2", "s:FOUND i:2", "s:INPUT_TO i:2", "s:MAKES i:1", "s:PRODUCES i:1", "s:RESTRICTS i:1", "s:SUPPLIES i:1", "s:USED_IN i:1");
    }

    private async Task<JsonElement[][][]> Read(params string[] queries) => await BoltReader.ReadAsync(await server.BoltAsync(), TestServer.Password, queries);

    private static string Bits(double value) => BitConverter.DoubleToInt64Bits(value).ToString("x16");

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(v => v.GetString());

    private static string Line(JsonElement[] row) => string.Join(' ', row.Select(v => v.GetString() ?? "null"));
}
