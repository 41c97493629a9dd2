using GeoMonitor.Storage;
using GeoMonitor.Storage.Neo4j;

namespace GeoMonitor.Neo4j.Tests;

public sealed class ServerInfoTests
{
    [Theory]
    [InlineData("5.26.0")]
    [InlineData("5.26.31")]
    [InlineData("5.27-aura")]
    [InlineData("2025.03.0")]
    [InlineData("2026.01")]
    public void Versions_from_5_26_on_do(string version) =>
        FluentActions.Invoking(() => new ServerInfo(version, "community").Check()).Should().NotThrow();

    [Theory]
    [InlineData("5.25.1", "Neo4j 5.25.1 is too old: 5.26 or later is needed.")]
    [InlineData("4.4.40", "Neo4j 4.4.40 is too old: 5.26 or later is needed.")]
    [InlineData("dev", "Neo4j says its version is 'dev'; 5.26 or later is needed.")]
    [InlineData("5.260x", "Neo4j says its version is '5.260x'; 5.26 or later is needed.")]
    public void Others_are_refused_with_what_was_found_and_what_is_needed(string version, string sentence) =>
        FluentActions.Invoking(() => new ServerInfo(version, "community").Check()).Should().Throw<StoreUnavailableException>().WithMessage(sentence);
}
