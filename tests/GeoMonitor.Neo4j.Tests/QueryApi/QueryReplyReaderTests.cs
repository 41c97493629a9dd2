using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using GeoMonitor.Storage.Neo4j.Values;

namespace GeoMonitor.Neo4j.Tests.QueryApi;

public sealed class QueryReplyReaderTests
{
    private static readonly JsonSerializerOptions NamedNumbers = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public static IEnumerable<TheoryDataRow<string>> Recorded => RecordedExchange.NamesOfTyped.Select(n => new TheoryDataRow<string>(n));

    public static IEnumerable<TheoryDataRow<string>> Plain => RecordedExchange.NamesOfPlain.Select(n => new TheoryDataRow<string>(n));

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task A_recorded_answer_is_read_whole(string name)
    {
        var exchange = RecordedExchange.Read(name);

        var (rows, reader) = await AnswerReader.ReadAsync(exchange.Body);

        var errors = exchange.Answer.TryGetProperty("errors", out var e) ? e.EnumerateArray().ToList() : [];
        reader.Tail.Errors.Select(r => (r.Code, r.Message)).Should().Equal(
            errors.Select(r => (r.GetProperty("code").GetString()!, r.GetProperty("message").GetString()!)));
        if (exchange.Answer.TryGetProperty("data", out var data))
        {
            reader.Fields.Should().Equal(data.GetProperty("fields").EnumerateArray().Select(f => f.GetString()));
            rows.Should().HaveCount(data.GetProperty("values").GetArrayLength());
        }
        else
        {
            rows.Should().BeEmpty();
        }
    }

    [Fact]
    public void All_recorded_answers_are_there() =>
        (RecordedExchange.NamesOfTyped.Count(), RecordedExchange.NamesOfPlain.Count()).Should().Be((61, 5));

    [Theory]
    [MemberData(nameof(Plain))]
    public async Task Plain_values_are_refused_and_not_taken_for_typed_ones(string name)
    {
        var reading = () => AnswerReader.ReadAsync(RecordedExchange.Read(name).Body);

        await reading.Should().ThrowAsync<JsonException>();
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task It_does_not_matter_in_which_parts_an_answer_arrives(string name)
    {
        var bytes = RecordedExchange.Read(name).Bytes;
        var (whole, wholeReader) = await AnswerReader.ReadAsync(new MemoryStream(bytes));
        var inOne = Text(whole);

        foreach (var sizes in new int[][] { [1], [2, 3], [7, 1, 100], [bytes.Length - 1, 1] })
        {
            var (rows, reader) = await AnswerReader.ReadAsync(new Dribble(bytes, sizes));

            Text(rows).Should().Be(inOne);
            reader.Tail.Errors.Length.Should().Be(wholeReader.Tail.Errors.Length);
            reader.Tail.Transaction.Should().Be(wholeReader.Tail.Transaction);
        }
    }

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task An_answer_that_ends_early_is_noticed(string name)
    {
        var bytes = RecordedExchange.Read(name).Bytes;

        foreach (var length in new[] { 0, 1, bytes.Length / 3, bytes.Length / 2, bytes.Length - 1 }.Distinct())
        {
            var reading = () => AnswerReader.ReadAsync(new MemoryStream(bytes, 0, length));

            await reading.Should().ThrowAsync<EndOfStreamException>($"{length} of {bytes.Length} bytes are not all");
        }
    }

    [Fact]
    public async Task Rows_before_a_late_error_are_given_and_the_error_after_them()
    {
        var (rows, reader) = await AnswerReader.ReadAsync(RecordedExchange.Read("error_late_in_202").Body);

        rows.Select(r => r[0]).Should().Equal(2L, 3L, 6L);
        reader.Tail.Errors.Should().ContainSingle().Which.Code.Should().Be("Neo.ClientError.Statement.ArithmeticError");
    }

    [Fact]
    public async Task Counters_and_the_transaction_are_read()
    {
        var (_, written) = await AnswerReader.ReadAsync(RecordedExchange.Read("write_nodes").Body);
        var (_, begun) = await AnswerReader.ReadAsync(RecordedExchange.Read("tx_begin").Body);

        written.Tail.Summary.Counters.NodesCreated.Should().Be(3);
        written.Tail.Summary.Counters.PropertiesSet.Should().Be(6);
        begun.Tail.Transaction.Should().Be("9eec24");
    }

    [Fact]
    public async Task The_plan_names_the_seek_in_the_relationship_index()
    {
        var (_, reader) = await AnswerReader.ReadAsync(RecordedExchange.Read("explain_index_seek").Body);

        reader.Tail.Summary.PlanOperators.Should().Equal("ProduceResults", "Projection", "Filter", "DirectedRelationshipIndexSeek");
    }

    [Fact]
    public async Task A_row_larger_than_the_buffer_is_read()
    {
        var text = new string('x', 1_000_000);
        var answer = $$$"""{"data":{"fields":["a","b"],"values":[[{{{AnswerReader.Write(text)}}},{{{AnswerReader.Write(1L)}}}]]}}""";

        var (rows, _) = await AnswerReader.ReadAsync(new Dribble(Encoding.UTF8.GetBytes(answer), [1000]));

        rows.Should().ContainSingle().Which.Should().Equal(text, 1L);
    }

    [Theory]
    [InlineData("<html>nginx</html>")]
    [InlineData("[]")]
    [InlineData("""{"data":{"fields":["a"],"values":[[1]]}}""")]
    [InlineData("""{"data":{"fields":["a"],"values":[[{"_value":"1","$type":"Integer"}]]}}""")]
    [InlineData("""{"data":{"fields":["a"],"values":[[{"$type":"Integer","_value":"1.5"}]]}}""")]
    [InlineData("""{"data":{"fields":["a"],"values":[[{"$type":"Integer","_value":"9223372036854775808"}]]}}""")]
    [InlineData("""{"data":{"fields":["a"],"values":[[{"$type":"Quaternion","_value":"1"}]]}}""")]
    [InlineData("""{"data":{"fields":["a","b"],"values":[[{"$type":"Null","_value":null}]]}}""")]
    [InlineData("""{"errors":[{"message":"no code"}]}""")]
    public async Task What_is_no_answer_is_refused(string text)
    {
        var reading = () => AnswerReader.ReadAsync(text);

        await reading.Should().ThrowAsync<JsonException>();
    }

    // elements have no equality of their own
    private static string Text(List<object?[]> rows) => JsonSerializer.Serialize(rows.Select(r => r.Select(Shown)));

    private static string Shown(object? value) => value switch
    {
        CypherNode or CypherRelationship or CypherPath => JsonSerializer.Serialize(value, value.GetType(), NamedNumbers),
        _ => AnswerReader.Write(value),
    };
}
