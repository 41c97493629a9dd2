namespace GeoMonitor.Api.Tests.Features.Alerts;

public sealed class GetAlertsTests(RunningMonitor monitor)
{
    [Fact]
    public async Task A_single_run_has_nothing_to_warn_of()
    {
        var answer = await monitor.GetAsync("/api/v1/alerts?economy=EU27&since=2020-01-01");

        answer.GetProperty("items").GetArrayLength().Should().Be(0);
        answer.GetProperty("run").GetString().Should().NotBeNullOrEmpty();
        (await monitor.GetCsvAsync("/api/v1/alerts"))[0].Should().StartWith("at,kind,run,against,economy,item");
    }

    [Theory]
    [InlineData("since=yesterday", 400)]
    [InlineData("economy=XXQ", 404)]
    [InlineData("level=dependent", 400)]
    public async Task What_it_does_not_understand_it_says(string query, int status) =>
        (await monitor.GetProblemAsync($"/api/v1/alerts?{query}", status)).GetProperty("detail").GetString().Should().NotBeNullOrEmpty();
}
