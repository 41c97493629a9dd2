using System.Security.Cryptography;
using System.Text;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Loading;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Tests.Loading;

public sealed class LoadDeskTests : IDisposable
{
    private static readonly byte[] File = Encoding.UTF8.GetBytes(
        "# source: Test\n# revision: HS17\nyear,product,exporter,importer,value_kusd,quantity_t\n2023,850511,CHN,NLD,10,1\n");

    private readonly TemporaryMonitor _monitor = new();
    private readonly MonitorState _state = new();

    public void Dispose() => _monitor.Dispose();

    [Fact]
    public void The_desk_serves_one_and_is_free_when_he_leaves()
    {
        var desk = Desk();
        using (var first = desk.Take("one.csv"))
        {
            desk.Current!.FileName.Should().Be("one.csv");
            desk.Invoking(d => d.Take("two.csv")).Should().Throw<MonitorProblemException>().WithMessage("*one.csv*");
            first.Received("one.csv", 5, 10);
            desk.Current.Progress.Should().Be(0.5);
        }

        desk.Current.Should().BeNull();
        desk.Take("two.csv").Dispose();
    }

    [Fact]
    public void A_load_changes_the_version_of_the_state_and_a_known_file_does_not()
    {
        var before = _state.Version;
        Load().AlreadyLoaded.Should().BeFalse();
        var after = _state.Version;
        Load().AlreadyLoaded.Should().BeTrue();

        after.Should().NotBe(before);
        _state.Version.Should().Be(after);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_years_of_an_extract_count_as_incomplete(bool isExtract)
    {
        var loaded = _monitor.Loader.Load(
            FileSource.FromBytes("one.csv", File), new LoadOptions { IsExtract = isExtract }, coverage: [], cancellation: TestContext.Current.CancellationToken);

        _monitor.Archive.Coverage(loaded.Dataset.Id).Should().ContainSingle().Which.Complete.Should().Be(!isExtract);
    }

    [Fact]
    public void A_load_waits_for_who_writes_and_can_be_given_up()
    {
        using var writing = _monitor.Runs.Begin(TestContext.Current.CancellationToken);
        using var giveUp = new CancellationTokenSource();
        giveUp.Cancel();

        FluentActions.Invoking(() => Load(giveUp.Token)).Should().Throw<OperationCanceledException>();
        _monitor.Archive.Datasets().Should().BeEmpty();
    }

    private LoadDesk Desk() => new(_monitor.Loader, _monitor.Archive, _state, TimeProvider.System);

    private LoadOutcome Load(CancellationToken cancellation = default)
    {
        using var ticket = Desk().Take("one.csv");
        return ticket.Load(
            FileSource.FromBytes("one.csv", File),
            Convert.ToHexStringLower(SHA256.HashData(File)),
            new LoadOptions(),
            supersedes: null,
            cancellation);
    }
}
