using GeoMonitor.Api.Hosting;
using GeoMonitor.Api.Tests.Processes;
using Microsoft.Extensions.Configuration;

namespace GeoMonitor.Api.Tests.Hosting;

public sealed class Neo4jSettingsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_store_is_embedded_unless_told_otherwise() => Read().UsesNeo4j.Should().BeFalse();

    [Fact]
    public void Address_user_password_and_database_are_taken()
    {
        var options = Read(
            ("Store", "neo4j"), ("Neo4j:Uri", "https://graph.example.org"), ("Neo4j:User", "monitor"), ("Neo4j:Password", "s3cret"), ("Neo4j:Database", "geo")).Neo4j.Options();

        (options.Uri.AbsoluteUri, options.User, options.Password, options.Database).Should().Be(("https://graph.example.org/", "monitor", "s3cret", "geo"));
    }

    [Fact]
    public void A_password_is_read_from_its_file_without_the_end_of_the_line()
    {
        var options = Read(("Store", "neo4j"), ("Neo4j:User", "neo4j"), ("Neo4j:PasswordFile", Secret("s3cret\n"))).Neo4j.Options();

        (options.User, options.Password).Should().Be(("neo4j", "s3cret"));
    }

    [Fact]
    public void User_and_password_are_read_from_one_file_as_the_image_of_Neo4j_takes_it()
    {
        var options = Read(("Store", "neo4j"), ("Neo4j:AuthFile", Secret("neo4j/s3/cret\n"))).Neo4j.Options();

        (options.User, options.Password).Should().Be(("neo4j", "s3/cret"));
    }

    [Fact]
    public void Without_user_and_password_none_is_sent() => Read(("Store", "neo4j")).Neo4j.Options().User.Should().BeNull();

    [Theory]
    [InlineData("Store", "oracle", "GeoMonitor:Store is 'oracle'; it is embedded or neo4j.")]
    [InlineData("Neo4j:Uri", "bolt://graph:7687", "GeoMonitor:Neo4j:Uri cannot be used: *-p:UseNeo4jDriver=true*http://graph:7474.")]
    [InlineData("Neo4j:Uri", "graph", "GeoMonitor:Neo4j:Uri cannot be used: 'graph' is not the address*")]
    [InlineData("Neo4j:User", "neo4j", "GeoMonitor:Neo4j has a User and no password*")]
    [InlineData("Neo4j:Password", "s3cret", "GeoMonitor:Neo4j has a password and no User*")]
    [InlineData("Neo4j:PasswordFile", "/nowhere/password", "GeoMonitor:Neo4j:PasswordFile is '/nowhere/password', which cannot be read*")]
    [InlineData("Neo4j:Database", " ", "GeoMonitor:Neo4j:Database is empty*")]
    [InlineData("Neo4j:KeepRuns", "0", "GeoMonitor:Neo4j:KeepRuns is 0; at least one run stays.")]
    [InlineData("Neo4j:FollowSeconds", "-1", "GeoMonitor:Neo4j:FollowSeconds is -1; give 1 to 86400 seconds, or 0 not to look for the runs of others.")]
    [InlineData("Neo4j:FollowSeconds", "86401", "GeoMonitor:Neo4j:FollowSeconds is 86401;*")]
    [InlineData("Neo4j:Url", "http://graph", "There is no setting GeoMonitor:Neo4j:Url*Uri*")]
    public void A_wrong_value_stops_the_start_with_one_sentence(string name, string value, string sentence) =>
        FluentActions.Invoking(() => name == "Store" ? Read((name, value)) : Read(("Store", "neo4j"), (name, value)))
            .Should().Throw<SettingsException>().WithMessage(sentence);

    [Fact]
    public void Two_ways_to_give_the_password_are_one_too_many() =>
        FluentActions.Invoking(() => Read(("Store", "neo4j"), ("Neo4j:User", "neo4j"), ("Neo4j:Password", "a"), ("Neo4j:PasswordFile", Secret("b"))))
            .Should().Throw<SettingsException>().WithMessage("*more than one of Password, PasswordFile and AuthFile*");

    [Fact]
    public void A_file_without_a_user_is_refused() =>
        FluentActions.Invoking(() => Read(("Store", "neo4j"), ("Neo4j:AuthFile", Secret("s3cret"))))
            .Should().Throw<SettingsException>().WithMessage("*slash between them*").Which.Message.Should().NotContain("s3cret");

    private string Secret(string text)
    {
        var path = Path.Combine(_folder.Path, "secret");
        File.WriteAllText(path, text);
        return path;
    }

    private static MonitorSettings Read(params (string Name, string Value)[] settings) => MonitorSettings.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"GeoMonitor:{s.Name}", (string?)s.Value)))
            .Build());
}
