using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;

namespace GeoMonitor.Api.Tests.Features.Items;

public sealed class GetSupplyChainTests(RunningMonitor monitor)
{
    private static readonly XNamespace Ml = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public async Task Gallium_shows_who_makes_it_what_it_comes_from_and_what_needs_it()
    {
        var chain = await monitor.GetAsync("/api/v1/items/gallium.processing/supply-chain?economy=NLD&depth=1");

        Edge(chain, "CHN", "gallium.processing", "produces").GetProperty("share").GetDouble().Should().BeGreaterThan(.9);
        Edge(chain, "aluminium.intermediate", "gallium.processing", "input-to").GetProperty("essential").GetBoolean().Should().BeTrue();
        Edge(chain, "gallium.processing", "compound-substrates", "input-to").GetProperty("confidence").GetString().Should().Be("seen-secondary");
        Edge(chain, "CHN", "gallium.processing", "restricts").GetProperty("note").GetString().Should().Contain("licences");
        Edge(chain, "gallium.processing", "811292", "classified-as").GetProperty("source").GetString().Should().NotBeNullOrEmpty();
        Node(chain, "gallium.processing").GetProperty("place").GetString().Should().Be("item");
        Node(chain, "CHN").GetProperty("kind").GetString().Should().Be("economy");
        chain.GetProperty("explanations")[0].GetString().Should().Be("NLD Gallium, processing CHN 99 %");
    }

    [Fact]
    public async Task A_name_of_the_chip_chain_is_the_material_itself()
    {
        var chain = await monitor.GetAsync("/api/v1/items/gallium/supply-chain?depth=0");

        chain.GetProperty("item").GetString().Should().Be("gallium.processing");
    }

    [Fact]
    public async Task Every_edge_joins_nodes_of_the_answer_and_names_its_source()
    {
        var chain = await monitor.GetAsync("/api/v1/items/euv-lithography/supply-chain?economy=EU27&depth=4");
        var ids = chain.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()).ToList();

        ids.Should().OnlyHaveUniqueItems();
        ids.Should().Contain(["lithography-optics", "company:ASML", "company:Carl Zeiss SMT", "digital"]);
        chain.GetProperty("edges").EnumerateArray().Should().OnlyContain(e =>
            ids.Contains(e.GetProperty("from").GetString()) && ids.Contains(e.GetProperty("to").GetString())
            && e.GetProperty("source").GetString()!.Length > 0 && e.GetProperty("confidence").GetString()!.Length > 0);
    }

    [Fact]
    public async Task Magnets_show_the_deliveries_of_trade_to_the_economy()
    {
        var chain = await monitor.GetAsync("/api/v1/items/850511/supply-chain?economy=NLD&depth=1");

        chain.GetProperty("basis").GetString().Should().Be("trade");
        var china = Edge(chain, "CHN", "NLD", "exports");
        china.GetProperty("item").GetString().Should().Be("850511");
        china.GetProperty("share").GetDouble().Should().BeApproximately(.55, .01);
        china.GetProperty("source").GetString().Should().StartWith("CEPII BACI");
    }

    [Fact]
    public async Task A_sum_over_segments_shows_its_parts()
    {
        var chain = await monitor.GetAsync("/api/v1/items/wafer-fab-equipment/supply-chain?depth=0");

        chain.GetProperty("nodes").EnumerateArray().Count(n => n.GetProperty("place").GetString() == "item").Should().BeGreaterThan(8);
    }

    [Theory]
    [InlineData("?format=graphml", null)]
    [InlineData("", "application/graphml+xml")]
    public async Task GraphML_has_the_nodes_and_edges_of_the_JSON(string query, string? accept)
    {
        var json = await monitor.GetAsync("/api/v1/items/gallium.processing/supply-chain");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/items/gallium.processing/supply-chain" + query);
        if (accept is not null)
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        using var response = await monitor.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.Content.Headers.ContentType!.MediaType.Should().Be("application/graphml+xml");
        var graph = XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
        graph.Name.Should().Be(Ml + "graphml");
        var nodes = graph.Descendants(Ml + "node").Select(n => n.Attribute("id")!.Value).ToList();
        nodes.Should().BeEquivalentTo(json.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()));
        var edges = graph.Descendants(Ml + "edge").ToList();
        edges.Should().HaveCount(json.GetProperty("edges").GetArrayLength());
        edges.Should().OnlyContain(e => nodes.Contains(e.Attribute("source")!.Value) && nodes.Contains(e.Attribute("target")!.Value));
        edges.Select(e => e.Attribute("id")!.Value).Should().OnlyHaveUniqueItems();
        var keys = graph.Elements(Ml + "key").Select(k => k.Attribute("id")!.Value).ToList();
        graph.Descendants(Ml + "data").Should().OnlyContain(d => keys.Contains(d.Attribute("key")!.Value));
    }

    [Fact]
    public async Task A_share_that_nobody_knows_is_no_element_and_no_zero()
    {
        var text = await monitor.Client.GetStringAsync(
            new Uri("/api/v1/items/ion-implantation-equipment/supply-chain?format=graphml", UriKind.Relative), TestContext.Current.CancellationToken);
        var graph = XDocument.Parse(text).Root!;

        var inputs = graph.Descendants(Ml + "edge").Where(e => e.Elements(Ml + "data").Any(d => d.Value == "input-to")).ToList();
        inputs.Should().NotBeEmpty().And.OnlyContain(e => e.Elements(Ml + "data").All(d => d.Attribute("key")!.Value != "edge-share"));
    }

    [Fact]
    public async Task What_is_asked_wrongly_is_said()
    {
        (await monitor.GetProblemAsync("/api/v1/items/galium.processing/supply-chain", 404))
            .GetProperty("suggestions").EnumerateArray().Select(s => s.GetString()).Should().Contain("gallium.processing");
        (await monitor.GetProblemAsync("/api/v1/items/gallium.processing/supply-chain?economy=NLX", 404))
            .GetProperty("suggestions").EnumerateArray().Select(s => s.GetString()).Should().Contain("NLD");
        (await monitor.GetProblemAsync("/api/v1/items/gallium.processing/supply-chain?depth=21", 400)).GetProperty("detail").GetString()
            .Should().Contain("depth is 21").And.Contain("0 to 20");
        (await monitor.GetProblemAsync("/api/v1/items/gallium.processing/supply-chain?format=xml", 400)).GetProperty("detail").GetString()
            .Should().Contain("json, graphml");
        await monitor.GetProblemAsync("/api/v1/items/gallium.processing/supply-chain?deep=2", 400);
    }

    private static JsonElement Node(JsonElement chain, string id) =>
        chain.GetProperty("nodes").EnumerateArray().Single(n => n.GetProperty("id").GetString() == id);

    private static JsonElement Edge(JsonElement chain, string from, string to, string kind) => chain.GetProperty("edges").EnumerateArray().First(e =>
        e.GetProperty("from").GetString() == from && e.GetProperty("to").GetString() == to && e.GetProperty("kind").GetString() == kind);
}
