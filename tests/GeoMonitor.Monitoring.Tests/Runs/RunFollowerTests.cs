using System.Text;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.State;

namespace GeoMonitor.Monitoring.Tests.Runs;

public sealed class RunFollowerTests : IDisposable
{
    private const string Magnets = "# source: Test\n# revision: HS17\nyear,product,exporter,importer,value_kusd,quantity_t\n2023,850511,CHN,NLD,10,1\n";

    private readonly TemporaryMonitor _here = new();
    private readonly TemporaryMonitor _other = new();
    private readonly MonitorState _state = new();

    public void Dispose()
    {
        _here.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void The_run_of_another_program_is_taken_over_when_all_it_was_made_from_is_here()
    {
        var before = Begin();
        Load(_here);
        Load(_other);
        var run = _other.Recompute();
        var follower = Follower();

        follower.Look()!.Id.Should().Be(run.Id);

        _state.Current!.Id.Should().Be(run.Id).And.NotBe(before.Id);
        _state.Current.Products.Keys.Should().Equal(run.Products.Keys);
        follower.Behind.Should().BeNull();
        follower.Look().Should().BeNull("there is nothing newer");
    }

    [Fact]
    public void A_run_made_from_a_dataset_that_is_not_here_is_not_taken_over_and_the_dataset_is_named()
    {
        var before = Begin();
        var dataset = Load(_other);
        var run = _other.Recompute();
        var changed = 0;
        _state.Changed += (_, _) => changed++;
        var follower = Follower();

        follower.Look().Should().BeNull();

        _state.Current.Should().BeSameAs(before);
        changed.Should().Be(0);
        follower.Behind.Should().Be($"{before.Id} goes on answering: run {run.Id} of another program uses {dataset}, which this archive does not have; load the same file here.");

        Load(_here);
        follower.Look()!.Id.Should().Be(run.Id, "the dataset has come");
        follower.Behind.Should().BeNull();
    }

    [Fact]
    public void A_run_made_with_other_figures_beside_trade_is_not_taken_over()
    {
        var before = Begin();
        _other.Recompute(ReferenceFigures.None with { Sources = [new FigureSource("other", "Other", "not stated", "governance", "ab")] });
        var follower = Follower();

        follower.Look().Should().BeNull();

        _state.Current.Should().BeSameAs(before);
        follower.Behind.Should().Contain("other figures beside trade");
    }

    [Fact]
    public void A_run_made_with_other_parameters_is_not_taken_over()
    {
        var before = Begin();
        new Recomputation(_other.Archive, _other.Runs, TimeProvider.System, _other.Figures)
            .Make(ReferenceFigures.None, MethodParameters.Default with { Version = "99" }, cancellation: TestContext.Current.CancellationToken);
        var follower = Follower();

        follower.Look().Should().BeNull();

        _state.Current.Should().BeSameAs(before);
        follower.Behind.Should().Contain("method 99");
    }

    [Fact]
    public void A_run_of_this_program_that_came_meanwhile_is_not_replaced_by_what_was_read_before()
    {
        var (before, own) = (Begin(), _here.Recompute());
        var late = _other.Recompute();
        _state.Become(own);

        _state.TryReplace(before, late).Should().BeFalse();

        _state.Current.Should().BeSameAs(own);
    }

    [Fact]
    public void Before_the_first_run_there_is_nothing_to_follow() => Follower().Look().Should().BeNull();

    // the runs are those of the other program: what both would see in a store that they share
    private RunFollower Follower() => new(_here.Archive, _other.Runs, _state, MethodParameters.Default, _here.Figures);

    private RunView Begin()
    {
        var run = _here.Recompute();
        _state.Become(run);
        return run;
    }

    private static string Load(TemporaryMonitor monitor) => monitor.Loader.Load(
        FileSource.FromBytes("magnets.csv", Encoding.UTF8.GetBytes(Magnets)), new LoadOptions(), coverage: []).Dataset.Id.Value;
}
