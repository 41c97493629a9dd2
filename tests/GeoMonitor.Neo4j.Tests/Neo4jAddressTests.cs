using GeoMonitor.Storage;
using GeoMonitor.Storage.Neo4j;

namespace GeoMonitor.Neo4j.Tests;

public sealed class Neo4jAddressTests
{
    [Theory]
    [InlineData("http://localhost:7474", "http://localhost:7474/")]
    [InlineData(" https://graph.example.org ", "https://graph.example.org/")]
    [InlineData("https://proxy.example.org/neo4j", "https://proxy.example.org/neo4j/")]
    public void Addresses_of_http_are_taken(string text, string uri) => Neo4jAddress.Parse(text).AbsoluteUri.Should().Be(uri);

    [Theory]
    [InlineData("bolt://graph:7687", "http://graph:7474")]
    [InlineData("neo4j://graph", "http://graph:7474")]
    [InlineData("neo4j+s://graph", "https://graph:7473")]
    [InlineData("bolt+ssc://graph:7687", "https://graph:7473")]
    public void An_address_of_Bolt_names_the_property_and_the_address_to_use(string text, string instead) =>
        FluentActions.Invoking(() => Neo4jAddress.Parse(text)).Should().Throw<StoreUnavailableException>()
            .WithMessage($"'{text}' is an address of the Bolt protocol*-p:UseNeo4jDriver=true*{instead}.");

    [Theory]
    [InlineData("", "*give one such as http://localhost:7474*")]
    [InlineData("localhost", "*give one such as http://localhost:7474*")]
    [InlineData("ftp://graph", "*'ftp'*http or https*")]
    [InlineData("file:///etc/passwd", "*give one such as*")]
    [InlineData("http://graph?db=x", "*query or fragment*")]
    public void Other_addresses_are_refused(string text, string sentence) =>
        FluentActions.Invoking(() => Neo4jAddress.Parse(text)).Should().Throw<StoreUnavailableException>().WithMessage(sentence);

    [Fact]
    public void A_password_in_the_address_is_refused_and_not_repeated() =>
        FluentActions.Invoking(() => Neo4jAddress.Parse("http://neo4j:secret@graph")).Should().Throw<StoreUnavailableException>()
            .WithMessage("*User and Password*").Which.Message.Should().NotContain("secret");

    [Fact]
    public void Options_in_a_log_show_no_password() =>
        new Neo4jOptions(new Uri("http://graph/")) { User = "neo4j", Password = "secret" }.ToString().Should().Be("http://graph/ database neo4j user neo4j");

    [Theory]
    [InlineData("neo4j://graph:7687", true)]
    [InlineData("bolt+s://graph", true)]
    [InlineData("http://graph:7474", false)]
    public void Where_the_driver_is_built_in_its_addresses_are_taken_as_they_are(string text, bool bolt)
    {
        var address = Neo4jAddress.Parse(text, speaksBolt: true);
        Neo4jAddress.IsBolt(address).Should().Be(bolt);
        address.Host.Should().Be("graph");
    }
}
