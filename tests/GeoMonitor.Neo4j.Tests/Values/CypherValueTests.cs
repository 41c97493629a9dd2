using System.Globalization;
using System.Text.Json;
using GeoMonitor.Neo4j.Tests.QueryApi;
using GeoMonitor.Storage.Neo4j.Values;

namespace GeoMonitor.Neo4j.Tests.Values;

public sealed class CypherValueTests
{
    private static readonly string[] LiteralTypes = [.. CypherLiteral.Types.Order(StringComparer.Ordinal)];

    private static readonly object?[] Edges =
    [
        long.MinValue, long.MaxValue, 0L, double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, double.Epsilon,
        double.MaxValue, 1.0, null, true, false, "", "é\"\n\\☃", "\u0000\u2028", "0280530",
    ];

    private static readonly Gen<object?> Scalar = Gen.OneOf(
        Gen.Long.Select(v => (object?)v),
        Gen.Double.Select(v => (object?)v),
        Gen.Int[0, Edges.Length - 1].Select(i => Edges[i]),
        Gen.String.Where(IsText).Select(v => (object?)v),
        Gen.Byte.Array[0, 50].Select(v => (object?)v),
        Gen.Select(Gen.Int[0, LiteralTypes.Length - 1].Select(i => LiteralTypes[i]), Gen.String.Where(IsText), (type, text) => (object?)new CypherLiteral(type, text)));

    private static readonly Gen<object?> Any = Nested(3);

    [Fact]
    public void Every_value_comes_back_as_it_was_written() =>
        Any.Sample(value => Same(AnswerReader.ReadValue(AnswerReader.Write(value)), value).Should().BeTrue());

    [Fact]
    public void Floats_come_back_to_the_last_bit() => Gen.Double.Sample(value =>
        BitConverter.DoubleToInt64Bits((double)AnswerReader.ReadValue(AnswerReader.Write(value))!) == BitConverter.DoubleToInt64Bits(value));

    [Theory]
    [InlineData("values_scalars")]
    [InlineData("values_temporal")]
    [InlineData("parameters_round_trip")]
    [InlineData("write_relationships")]
    public async Task What_the_server_wrote_is_written_the_same(string name)
    {
        var exchange = RecordedExchange.Read(name);
        var (rows, _) = await AnswerReader.ReadAsync(exchange.Body);

        var expected = exchange.Answer.GetProperty("data").GetProperty("values").EnumerateArray()
            .SelectMany(row => row.EnumerateArray().Select(Normal));
        rows.SelectMany(r => r.Select(v => Normal(JsonDocument.Parse(AnswerReader.Write(v)).RootElement))).Should().Equal(expected);
    }

    [Theory]
    [InlineData("parameters_round_trip")]
    [InlineData("write_relationships")]
    [InlineData("write_nodes")]
    [InlineData("explain_index_seek")]
    public void Parameters_the_server_took_are_written_the_same(string name)
    {
        foreach (var parameter in RecordedExchange.Read(name).RequestBody.GetProperty("parameters").EnumerateObject())
        {
            var value = AnswerReader.ReadValue(parameter.Value.GetRawText());

            Normal(JsonDocument.Parse(AnswerReader.Write(value)).RootElement).Should().Be(Normal(parameter.Value));
        }
    }

    [Fact]
    public void Whole_numbers_of_the_type_double_stay_floats() =>
        AnswerReader.Write(1.0).Should().Be("""{"$type":"Float","_value":"1"}""");

    [Fact]
    public void Rows_are_written_as_maps_with_typed_fields()
    {
        var rows = new CypherRows<(string Code, long Usd, double? Tonnes)>([("NLD", 7, null), ("DEU", -1, 0.5)], static (row, sink) =>
        {
            sink.Add("code", row.Code);
            sink.Add("usd", row.Usd);
            sink.Add("t", row.Tonnes);
            sink.Add("note", (string?)null);
            sink.AddValue("list", new[] { row.Usd });
        });

        var read = (object?[])AnswerReader.ReadValue(AnswerReader.Write(rows))!;

        read.Should().HaveCount(2);
        var first = (IReadOnlyDictionary<string, object?>)read[0]!;
        (first["code"], first["usd"], first["t"], first["note"]).Should().Be(("NLD", 7L, null, null));
        ((object?[])first["list"]!).Should().Equal(7L);
        ((IReadOnlyDictionary<string, object?>)read[1]!)["t"].Should().Be(0.5);
    }

    [Fact]
    public void A_node_a_relationship_and_a_path_are_read()
    {
        var value = RecordedExchange.Read("read_path").Answer.GetProperty("data").GetProperty("values")[0][0].GetRawText();

        var path = AnswerReader.ReadValue(value).Should().BeOfType<CypherPath>().Subject;

        var (from, exports) = ((CypherNode)path.Elements[0], (CypherRelationship)path.Elements[1]);
        from.Labels.Should().Equal("Country");
        from.Properties["iso3"].Should().Be("CHN");
        exports.Type.Should().Be("EXPORTS");
        exports.StartElementId.Should().Be(from.ElementId);
        exports.Properties["valueUsd"].Should().Be(long.MaxValue);
    }

    [Fact]
    public void A_moment_comes_back_to_the_tick()
    {
        var moment = new DateTimeOffset(2024, 2, 29, 12, 34, 56, TimeSpan.FromHours(1)).AddTicks(1_234_567);

        CypherLiteral.Of(moment).ToMoment().Should().Be(moment);
        AnswerReader.Write(moment).Should().Be(AnswerReader.Write(CypherLiteral.Of(moment)));
        FluentActions.Invoking(() => new CypherLiteral("Date", "2024-02-29").ToMoment()).Should().Throw<FormatException>();
    }

    [Fact]
    public void What_Cypher_has_no_type_for_is_refused()
    {
        FluentActions.Invoking(() => AnswerReader.Write(1.5m)).Should().Throw<ArgumentException>().WithMessage("*Decimal*");
        FluentActions.Invoking(() => AnswerReader.Write(new CypherLiteral("Money", "1"))).Should().Throw<ArgumentException>().WithMessage("*Money*");
    }

    private static Gen<object?> Nested(int depth)
    {
        if (depth == 0)
            return Scalar;
        var inner = Nested(depth - 1);
        return Gen.Frequency(
            (3, Scalar),
            (1, inner.Array[0, 4].Select(l => (object?)l)),
            (1, Gen.Dictionary(Gen.String.Where(IsText), inner)[0, 4].Select(d => (object?)d)));
    }

    // a lone surrogate has no UTF-8
    private static bool IsText(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsSurrogatePair(text, i) && ++i > 0))
                return false;
        }

        return true;
    }

    private static bool Same(object? a, object? b) => (a, b) switch
    {
        (double x, double y) => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y),
        (byte[] x, byte[] y) => x.AsSpan().SequenceEqual(y),
        (object?[] x, object?[] y) => x.Length == y.Length && x.Zip(y).All(p => Same(p.First, p.Second)),
        (IReadOnlyDictionary<string, object?> x, IReadOnlyDictionary<string, object?> y) =>
            x.Count == y.Count && x.All(p => y.TryGetValue(p.Key, out var value) && Same(p.Value, value)),
        _ => Equals(a, b),
    };

    // the server writes 1.0 and 1.5E300 where we write 1 and 1.5E+300
    private static string Normal(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("$type", out var type) && type.GetString() == "Float" =>
            $"Float {BitConverter.DoubleToInt64Bits(double.Parse(element.GetProperty("_value").GetString()!, CultureInfo.InvariantCulture))}",
        JsonValueKind.Object => "{" + string.Join(",", element.EnumerateObject().Select(p => $"{p.Name}:{Normal(p.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(",", element.EnumerateArray().Select(Normal)) + "]",
        JsonValueKind.String => $"\"{element.GetString()}\"",
        _ => element.GetRawText(),
    };
}
