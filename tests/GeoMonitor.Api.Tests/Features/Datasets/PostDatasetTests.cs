using System.IO.Compression;
using System.Net;
using System.Text;
using GeoMonitor.Api.Tests.Processes;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Api.Tests.Features.Datasets;

public sealed class PostDatasetTests(WritableMonitor monitor) : IClassFixture<WritableMonitor>
{
    [Fact]
    public async Task Thirty_years_of_BACI_are_loaded_in_one_request()
    {
        var path = SharedMaterial.PathOf("samples/baci/baci_hs92_raw_materials_1995_2024.zip");

        var loaded = await monitor.UploadAsync(
            "name=baci_hs92_raw_materials_1995_2024.zip&revision=HS92", await File.ReadAllBytesAsync(path));

        loaded.Status.Should().Be(201, loaded.Text);
        loaded.Json.GetProperty("format").GetString().Should().Be("baci");
        loaded.Json.GetProperty("rowsKept").GetInt64().Should().Be(1_264_888);
        loaded.Json.GetProperty("years").GetArrayLength().Should().Be(30);
        var again = await monitor.GetAsync(loaded.Location!);
        again.Json.GetProperty("rowsRead").GetInt64().Should().Be(1_264_888);
        (await monitor.GetAsync("/api/v1/loads")).Json.GetProperty("items").GetArrayLength().Should().Be(0);
        UploadsLeft().Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_gets_an_address_with_its_report()
    {
        var loaded = await monitor.UploadAsync("name=magnets.csv", SampleFlows.Magnets(101));

        loaded.Status.Should().Be(201, loaded.Text);
        loaded.Location.Should().Be($"/api/v1/datasets/{loaded.Json.GetProperty("id").GetString()}");
        loaded.Json.GetProperty("source").GetString().Should().Be("Test office");
        loaded.Json.GetProperty("licence").GetString().Should().Be("CC0-1.0");
        loaded.Json.GetProperty("alreadyLoaded").GetBoolean().Should().BeFalse();
        loaded.Json.GetProperty("statusHistory").GetArrayLength().Should().Be(1);
        (await monitor.GetAsync(loaded.Location!)).Json.GetProperty("fileName").GetString().Should().Be("magnets.csv");
    }

    [Fact]
    public async Task A_part_of_the_trade_of_the_world_is_told_to_say_so_and_then_counts_as_incomplete()
    {
        var world = await monitor.UploadAsync("name=part.csv", SampleFlows.Magnets(111));
        var part = await monitor.UploadAsync("name=part.csv&coverage=extract", SampleFlows.Magnets(112));

        Reach(world).GetProperty("passed").GetBoolean().Should().BeFalse();
        Reach(world).GetProperty("detail").GetString().Should().Contain("Only 2 economies import in 2023").And.Contain("coverage=extract");
        Reach(part).GetProperty("passed").GetBoolean().Should().BeTrue();
        (await monitor.UploadAsync("name=part.csv&coverage=some", SampleFlows.Magnets(113))).Problem(400);
        static System.Text.Json.JsonElement Reach(Answer loaded) =>
            loaded.Json.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("name").GetString() == "world-reach");
    }

    [Fact]
    public async Task The_same_file_again_gives_the_earlier_dataset_and_says_so()
    {
        var first = await monitor.UploadAsync("name=a.csv", SampleFlows.Magnets(102));
        var second = await monitor.UploadAsync("name=b.csv", SampleFlows.Magnets(102));

        second.Status.Should().Be(200, second.Text);
        second.Location.Should().Be(first.Location);
        second.Json.GetProperty("alreadyLoaded").GetBoolean().Should().BeTrue();
        second.Json.GetProperty("message").GetString().Should().Contain("loaded before").And.Contain("a.csv");
    }

    [Fact]
    public async Task A_form_with_one_file_and_a_packed_file_are_taken()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(SampleFlows.Magnets(103)));
        using var form = new MultipartFormDataContent { { new ByteArrayContent(packed.ToArray()), "file", "magnets.csv.gz" } };

        var loaded = await Answer.OfAsync(await monitor.Client.PostAsync("/api/v1/datasets?format=geomonitor-flows", form));

        loaded.Status.Should().Be(201, loaded.Text);
        loaded.Json.GetProperty("fileName").GetString().Should().Be("magnets.csv.gz");
    }

    [Fact]
    public async Task A_form_with_a_field_beside_the_file_is_told_where_fields_go()
    {
        using var form = new MultipartFormDataContent { { new StringContent("HS17"), "revision" } };
        var answer = await Answer.OfAsync(await monitor.Client.PostAsync("/api/v1/datasets", form));

        answer.Problem(400).GetProperty("detail").GetString().Should().Contain("?name=");
    }

    [Fact]
    public async Task A_form_with_two_files_is_refused_and_nothing_is_loaded()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(SampleFlows.Magnets(104)), "file", "one.csv" },
            { new StringContent(SampleFlows.Magnets(105)), "file", "two.csv" },
        };
        var answer = await Answer.OfAsync(await monitor.Client.PostAsync("/api/v1/datasets", form));

        answer.Problem(400).GetProperty("detail").GetString().Should().Contain("zip");
        (await monitor.Client.GetStringAsync("/api/v1/datasets?pageSize=1000")).Should().NotContain("one.csv");
    }

    [Fact]
    public async Task A_refused_file_says_the_rule_the_line_and_the_field()
    {
        var refused = await monitor.UploadAsync(
            "name=comma.csv", SampleFlows.Magnets(106).Replace(",40,", ",\"40,5\",", StringComparison.Ordinal));

        var problem = refused.Problem(422);
        problem.GetProperty("rule").GetString().Should().Be("decimal-comma");
        var where = problem.GetProperty("where");
        where.GetProperty("file").GetString().Should().Be("comma.csv");
        where.GetProperty("line").GetInt64().Should().Be(7);
        where.GetProperty("field").GetString().Should().Be("value_kusd");
        problem.GetProperty("instance").GetString().Should().Be("/api/v1/datasets");
        UploadsLeft().Should().BeEmpty();
    }

    [Fact]
    public async Task Too_many_rejected_rows_refuse_the_file_show_the_rows_and_can_be_allowed()
    {
        var text = SampleFlows.Magnets(107).Replace("2023,850511,DEU", "2023,85X511,DEU", StringComparison.Ordinal);

        var problem = (await monitor.UploadAsync("name=bad.csv", text)).Problem(422);
        var allowed = await monitor.UploadAsync("name=bad.csv&maxRejectedShare=0.5", text);

        problem.GetProperty("rule").GetString().Should().Be("rejected-rows");
        var row = problem.GetProperty("rejectedSample")[0];
        row.GetProperty("line").GetInt64().Should().Be(7);
        row.GetProperty("field").GetString().Should().Be("product");
        allowed.Status.Should().Be(201, allowed.Text);
    }

    [Theory]
    [InlineData("name=a.csv&licens=x", 400, "licence")]
    [InlineData("name=a.csv&revision=HS18", 400, "HS17")]
    [InlineData("name=a.csv&maxRejectedShare=2", 400, "0 to 1")]
    [InlineData("", 400, "name")]
    [InlineData("name=a.csv&supersedes=nothing-like-it", 404, "GET /api/v1/datasets")]
    [InlineData("name=a.csv&format=baci", 422, "baci")]
    public async Task What_is_wrong_with_the_question_is_named(string query, int status, string word)
    {
        var problem = (await monitor.UploadAsync(query, SampleFlows.Magnets(108))).Problem(status);

        problem.GetProperty("detail").GetString().Should().Contain(word);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_beyond_the_limit_is_refused_with_the_limit(bool sizeStated)
    {
        using var content = new StreamContent(new MemoryStream(new byte[WritableMonitor.UploadLimit + 1]));
        if (!sizeStated)
            content.Headers.ContentLength = null;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/datasets?name=zeros.csv") { Content = content };
        request.Headers.ExpectContinue = true;
        request.Headers.TransferEncodingChunked = sizeStated ? null : true;

        var problem = (await Answer.OfAsync(await monitor.Client.SendAsync(request))).Problem(413);

        problem.GetProperty("detail").GetString().Should().Contain("40,000,000").And.Contain("UploadLimit");
        UploadsLeft().Should().BeEmpty();
    }

    [Fact]
    public async Task A_second_load_is_told_to_come_again_and_a_client_that_hangs_up_leaves_nothing()
    {
        using var hangUp = new CancellationTokenSource();
        using var slow = new SlowContent(Encoding.UTF8.GetBytes(SampleFlows.Magnets(109)));
        var first = monitor.Client.PostAsync("/api/v1/datasets?name=slow.csv", slow, hangUp.Token);
        await Eventually(async () => (await Loads()).Contains("slow.csv", StringComparison.Ordinal));

        var second = await monitor.UploadAsync("name=fast.csv", SampleFlows.Magnets(110));

        second.Problem(409).GetProperty("detail").GetString().Should().Contain("slow.csv");
        second.Headers.RetryAfter!.Delta.Should().BePositive();
        await hangUp.CancelAsync();
        await first.Awaiting(f => f).Should().ThrowAsync<OperationCanceledException>();
        await Eventually(async () => !(await Loads()).Contains("slow.csv", StringComparison.Ordinal));
        UploadsLeft().Should().BeEmpty();
        (await monitor.UploadAsync("name=fast.csv", SampleFlows.Magnets(110))).Status.Should().Be(201);
    }

    private string[] UploadsLeft()
    {
        var folder = Path.Combine(monitor.Data, "uploads");
        return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
    }

    private Task<string> Loads() => monitor.Client.GetStringAsync("/api/v1/loads");

    private static async Task Eventually(Func<Task<bool>> condition)
    {
        while (!await condition())
            await Task.Delay(20, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends the first half and then nothing more.</summary>
    private sealed class SlowContent(byte[] bytes) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), cancellationToken);
            await stream.FlushAsync(cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }
}
