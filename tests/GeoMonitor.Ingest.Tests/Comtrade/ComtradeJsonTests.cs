using System.Text;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Ingest.Tests.Comtrade;

public sealed class ComtradeJsonTests
{
    [Fact]
    public void An_answer_of_the_API_is_loaded()
    {
        var loaded = Load(Answer(Record(156, "1234567.4", "2500.5"), Record(276, "2.5E6", "null")));

        loaded.Report.Format.Should().Be("comtrade-json");
        loaded.Report.Series!.ToString().Should().Be("UN Comtrade (imports) HS17 unstated");
        loaded.Flows.Should().Equal(
            new LoadedFlow(2022, "850511", "CHN", "NLD", 1234.567, 2.5005), new LoadedFlow(2022, "850511", "DEU", "NLD", 2500, null));
    }

    [Fact]
    public void Records_that_end_anywhere_in_a_block_are_read_whole()
    {
        // more than one block of the reader, with text of every length in between
        var records = Enumerable.Range(1, 3000).Select(n => Record(156, $"{n}", "1", product: $"{850000 + n}", filler: new string('ö', n % 97)));
        var loaded = Load(Answer([.. records]));

        loaded.Flows.Should().HaveCount(3000);
        loaded.Flows.Sum(f => f.Kusd).Should().BeApproximately(3000 * 3001 / 2 / 1000.0, 1e-6);
    }

    [Fact]
    public void Answers_may_be_packed_and_carry_a_mark()
    {
        var text = Answer(Record(156, "1000", "1"));
        var answers = Loaded.Zip(
            ("a.json", Encoding.UTF8.GetBytes(text)),
            ("b.json", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Answer(Record(276, "2000", "1")))]),
            ("empty.json", Encoding.UTF8.GetBytes(Answer())));

        Loaded.Bytes(Loaded.Gzip(text), "answer.json.gz").Flows.Should().ContainSingle();
        Loaded.Bytes(answers, "answers.zip").Flows.Should().HaveCount(2);
    }

    [Fact]
    public void A_field_inside_a_record_that_is_a_record_itself_is_not_read()
    {
        var record = Record(156, "1000", "1").Replace("\"cmdDesc\":\"\"", "\"cmdDesc\":{\"primaryValue\":9,\"list\":[1,{\"cmdCode\":\"1\"}]}", StringComparison.Ordinal);

        Load(Answer(record)).Flows.Should().ContainSingle().Which.Kusd.Should().Be(1);
    }

    [Fact]
    public void A_faulty_record_names_its_line()
    {
        var rejected = Load("{\"elapsedTime\":\"1\",\n\"count\":2,\n\"data\":[\n" + Record(156, "1000", "1") + ",\n" + Record(276, "-1", "1") + "\n],\"error\":\"\"}")
            .Report.RejectedSample.Should().ContainSingle().Subject;

        (rejected.Line, rejected.Field, rejected.Reason).Should().Be((5, "primaryValue", "negative-value"));
        rejected.Text.Should().Contain("276").And.Contain("850511");
    }

    // pitfall 12: a partial answer is not a complete one
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.95)]
    public void An_answer_that_breaks_off_is_refused(double part)
    {
        var whole = Answer(Record(156, "1000", "1"), Record(276, "1000", "1"), Record(56, "1000", "1"));
        var load = () => Load(whole[..(int)(whole.Length * part)]);

        load.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("damaged-json");
    }

    [Fact]
    public void An_answer_that_holds_less_than_it_says_is_refused()
    {
        var load = () => Load(Answer(Record(156, "1000", "1")).Replace("\"count\":1", "\"count\":2", StringComparison.Ordinal));

        load.Should().Throw<LoadRefusedException>().Which.Message.Should().Contain("says that it has 2 records and holds 1");
    }

    [Fact]
    public void An_answer_as_long_as_one_call_gives_is_reported()
    {
        var records = Enumerable.Range(1, 500).Select(n => Record(156, $"{n}", "1", product: $"{850000 + n}"));

        Load(Answer([.. records])).Report.Checks.Should().Contain(c => c.Name == "answer-limit" && !c.Passed && !c.Blocking);
    }

    // pitfall 13: wrong parameters give an empty answer and no error
    [Fact]
    public void An_empty_answer_is_an_error()
    {
        var load = () => Load(Answer());

        load.Should().Throw<LoadRefusedException>().WithMessage("'answer.json' is an empty answer of the UN Comtrade API: look at its parameters*");
    }

    [Theory]
    [InlineData("{\"elapsedTime\":\"1\",\"count\":0,\"data\":[],\"error\":\"Invalid period\"}", "says what went wrong")]
    [InlineData("{\"elapsedTime\":\"1\",\"count\":1,\"data\":[{\"datasetCode\":1,\"reporterCode\":528,\"totalRecords\":5}],\"error\":\"\"}", "without trade figures")]
    [InlineData("{\"elapsedTime\":\"1\",\"count\":1,\"data\":[{\"fileUrl\":\"x\",\"reporterCode\":528}],\"error\":\"\"}", "a list of UN Comtrade bulk files")]
    public void Other_answers_are_named(string answer, string what)
    {
        var load = () => Load(answer);

        load.Should().Throw<LoadRefusedException>().Which.Message.Should().Contain(what);
    }

    [Fact]
    public void An_error_behind_the_records_refuses_them()
    {
        var load = () => Load(Answer(Record(156, "1000", "1")).Replace("\"error\":\"\"", "\"error\":\"Timeout\"", StringComparison.Ordinal));

        load.Should().Throw<LoadRefusedException>().Which.Message.Should().Contain("`Timeout`");
    }

    [Fact]
    public void A_value_without_end_does_not_fill_the_memory()
    {
        var text = Answer(Record(156, "1000", "1"), Record(276, "1000", "1", filler: new string('x', 300_000)));
        var load = () => Loaded.Text(text, "answer.json", Loaded.Lenient with { Limits = new FileLimits { MaxLineBytes = 100_000 } });

        load.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("line-too-long");
    }

    private static Loaded Load(string answer) => Loaded.Text(answer, "answer.json");

    private static string Answer(params string[] records) =>
        $"{{\"elapsedTime\":\"0.2 secs\",\"count\":{records.Length},\"data\":[{string.Join(',', records)}],\"error\":\"\"}}";

    private static string Record(int partner, string value, string weight, string product = "850511", string filler = "") =>
        "{\"typeCode\":\"C\",\"freqCode\":\"A\",\"refYear\":2022,\"refMonth\":52,\"period\":\"2022\",\"reporterCode\":528,\"reporterDesc\":\"" + filler
        + "\",\"flowCode\":\"M\",\"partnerCode\":" + partner + ",\"partner2Code\":0,\"classificationCode\":\"H5\",\"cmdCode\":\"" + product
        + "\",\"cmdDesc\":\"\",\"customsCode\":\"C00\",\"mosCode\":\"0\",\"motCode\":0,\"netWgt\":" + weight
        + ",\"isNetWgtEstimated\":false,\"primaryValue\":" + value + "}";
}
