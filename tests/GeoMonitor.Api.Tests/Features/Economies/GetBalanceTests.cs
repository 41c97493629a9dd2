using System.Text.Json;

namespace GeoMonitor.Api.Tests.Features.Economies;

public sealed class GetBalanceTests(RunningMonitor monitor)
{
    [Fact]
    public async Task The_answer_has_the_fields_of_the_contract()
    {
        var answer = await monitor.GetAsync("/api/v1/economies/NLD/balance?with=CHN&year=2024");

        var (own, reverse) = (answer.GetProperty("dependence").GetDouble(), answer.GetProperty("reverse").GetDouble());
        answer.GetProperty("asymmetry").GetDouble().Should().BeApproximately((own - reverse) / (own + reverse), 1e-12);
        answer.GetProperty("salience").GetDouble().Should().BeApproximately(Math.Sqrt(own * reverse), 1e-12);
        answer.GetProperty("quadrant").GetString().Should().BeOneOf("exposed", "mutual", "leverage", "low");
        answer.GetProperty("items").EnumerateArray().Should().Contain(i =>
            i.GetProperty("item").GetString() == "810411" && i.GetProperty("direction").GetString() == "dependence"
            && i.GetProperty("share").GetDouble() > .98);
        answer.GetProperty("union").GetProperty("dependence").ValueKind.Should().Be(JsonValueKind.Number);
    }

    [Fact]
    public async Task Every_partner_is_a_row_that_a_spreadsheet_takes()
    {
        var lines = await monitor.GetCsvAsync("/api/v1/economies/EU27/balances?year=2024&pageSize=1000");

        lines[0].Should().StartWith("economy,with,withName,dependence,reverse,asymmetry,salience,quadrant,");
        lines.Should().HaveCountGreaterThan(50).And.Contain(l => l.StartsWith("EU27,CHN,China,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/api/v1/economies/NLD/balance", 400, "with")]
    [InlineData("/api/v1/economies/NLD/balance?with=EU27", 400, "with")]
    [InlineData("/api/v1/economies/NLD/balance?with=XYZ", 404, "with")]
    [InlineData("/api/v1/economies/XYZ/balance?with=CHN", 404, "code")]
    [InlineData("/api/v1/economies/NLD/balance?with=CHN&top=0", 400, "top")]
    [InlineData("/api/v1/economies/NLD/balance?with=CHN&year=1800", 404, "year")]
    [InlineData("/api/v1/economies/WLD/balances", 400, "code")]
    public async Task A_question_that_cannot_be_answered_names_its_field(string address, int status, string field) =>
        (await monitor.GetProblemAsync(address, status)).GetProperty("errors").TryGetProperty(field, out _).Should().BeTrue();
}
