using System.Text.Json;
using GeoMonitor.Api.Tests.Processes;

namespace GeoMonitor.Api.Tests.Features.Items;

/// <summary>Chains that a user brings and that are odd or wrong, asked over HTTP; the figures are made up.</summary>
public sealed class ChainBadInputTests(OddChain chain) : IClassFixture<OddChain>
{
    [Fact]
    public async Task Steps_that_need_each_other_in_a_cycle_are_answered()
    {
        var row = (await ChokepointsAsync("eto-n800")).First(r => r.GetProperty("economies").EnumerateArray().Any(e => e.GetString() == "TWN"));

        row.GetProperty("strategicNodeIndex").GetDouble().Should().BeInRange(.5, 1);
        (await chain.Monitor.GetAsync("/api/v1/items/eto-n800/supply-chain?depth=20")).Status.Should().Be(200);
    }

    [Fact]
    public async Task A_step_that_needs_itself_is_answered()
    {
        // d = .7 where Japan makes it; Korea's .3 needs the .7 that is lost, and so on: all of it
        var japan = (await ChokepointsAsync("eto-n802")).First(r => r.GetProperty("economies").EnumerateArray().Single().GetString() == "JPN");

        japan.GetProperty("strategicNodeIndex").GetDouble().Should().BeApproximately(1, 1e-6);
        japan.GetProperty("directShare").GetDouble().Should().BeApproximately(.7, 1e-12);
    }

    [Fact]
    public async Task A_step_that_nothing_is_joined_to_is_an_item_and_no_error()
    {
        var answer = (await chain.Monitor.GetAsync("/api/v1/items/eto-n803/supply-chain")).Json;

        answer.GetProperty("edges").EnumerateArray().Should().OnlyContain(e => e.GetProperty("kind").GetString() == "produces");
        answer.GetProperty("nodes").EnumerateArray().Should().Contain(n => n.GetProperty("id").GetString() == "eto-n803");
    }

    [Fact]
    public async Task Shares_above_one_are_no_supply_and_the_step_is_unknown() =>
        (await ChokepointsAsync("eto-n804")).Should().ContainSingle().Which.GetProperty("kind").GetString().Should().Be("unknown");

    [Fact]
    public async Task An_essential_input_without_suppliers_leaves_a_lower_bound_and_says_whose()
    {
        var rows = (await ChokepointsAsync("eto-n805")).Where(r => r.GetProperty("kind").GetString() == "single").ToList();

        rows.Should().NotBeEmpty();
        rows.Should().OnlyContain(r => r.GetProperty("missing").EnumerateArray().Any(m => m.GetString()!.Contains("Dark matter")));
        rows.Should().OnlyContain(r => r.GetProperty("bounds").GetProperty("high").GetDouble() >= 1 - 1e-9);
    }

    [Fact]
    public async Task A_country_that_does_not_exist_is_named_with_the_nearest()
    {
        var problem = await chain.Monitor.GetAsync("/api/v1/chokepoints?item=eto-n800&economy=TWX");

        problem.Status.Should().Be(404);
        problem.Text.Should().Contain("TWN");
    }

    private async Task<List<JsonElement>> ChokepointsAsync(string item)
    {
        var answer = await chain.Monitor.GetAsync($"/api/v1/chokepoints?economy=NLD&item={item}");
        answer.Status.Should().Be(200, answer.Text);
        return [.. answer.Json.GetProperty("items").EnumerateArray()];
    }
}

/// <summary>A monitor with a chain of odd steps: a cycle of two, one that needs itself, one alone, one with shares above one, one on unknown makers.</summary>
public sealed class OddChain : IAsyncLifetime
{
    private const string Shares = """
        stage_group,kind,segment,segment_id,country_iso3,share_pct,year,metric,note,source,source_id,confidence
        equipment,x,Tools of chips,eto:N800,USA,60,2024,sales,made up,own,own-figures,seen
        equipment,x,Tools of chips,eto:N800,TWN,40,2024,sales,made up,own,own-figures,seen
        materials,x,Chips of tools,eto:N801,TWN,100,2024,sales,made up,own,own-figures,seen
        materials,x,Its own input,eto:N802,JPN,70,2024,sales,made up,own,own-figures,seen
        materials,x,Its own input,eto:N802,KOR,30,2024,sales,made up,own,own-figures,seen
        materials,x,All alone,eto:N803,KOR,100,2024,sales,made up,own,own-figures,seen
        materials,x,Too much,eto:N804,DEU,95,2024,sales,made up,own,own-figures,seen
        materials,x,Too much,eto:N804,JPN,25,2024,sales,made up,own,own-figures,seen
        materials,x,On the unknown,eto:N805,KOR,60,2024,sales,made up,own,own-figures,seen
        materials,x,On the unknown,eto:N805,JPN,40,2024,sales,made up,own,own-figures,seen
        """;

    private const string Sequence = """
        input_name,input_id,goes_into_name,goes_into_id,is_type_of_name,is_type_of_id
        Chips of tools,N801,Tools of chips,N800,,
        Tools of chips,N800,Chips of tools,N801,,
        Its own input,N802,Its own input,N802,,
        Dark matter,N806,On the unknown,N805,,
        """;

    public WritableMonitor Monitor { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Monitor.InitializeAsync();
        foreach (var (name, text) in new[] { ("shares.csv", Shares), ("sequence.csv", Sequence) })
        {
            var loaded = await Monitor.UploadAsync("name=" + name, text);
            loaded.Status.Should().Be(201, loaded.Text);
        }

        await Monitor.RecomputeAsync();
    }

    public async ValueTask DisposeAsync() => await Monitor.DisposeAsync();
}
