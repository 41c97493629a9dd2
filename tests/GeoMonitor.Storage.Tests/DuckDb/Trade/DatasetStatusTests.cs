using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.Tests.Archive;

namespace GeoMonitor.Storage.Tests.DuckDb.Trade;

public sealed class DatasetStatusTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();
    private readonly DatasetRecord _old;
    private readonly DatasetRecord _new;

    public DatasetStatusTests()
    {
        _old = Sample.Load(_archive.Trade, "a1", Sample.WideYear(Sample.Year, 10));
        _new = Sample.Load(_archive.Trade, "b2", Sample.WideYear(Sample.Year, 12));
    }

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Every_change_of_status_is_kept_with_its_moment_and_reason()
    {
        var start = _archive.Time.GetUtcNow();
        _archive.Time.Advance(TimeSpan.FromDays(1));
        _archive.Trade.Supersede(_old.Id, _new.Id, "V202701 is out");
        _archive.Time.Advance(TimeSpan.FromDays(1));
        _archive.Trade.Reinstate(_old.Id);
        _archive.Time.Advance(TimeSpan.FromDays(1));
        _archive.Trade.Withdraw(_old.Id, "wrong file");

        _archive.Trade.StatusHistory(_old.Id).Should().Equal(
            new DatasetStatusChange(_old.Id, start, DatasetStatus.Active, null, null),
            new DatasetStatusChange(_old.Id, start.AddDays(1), DatasetStatus.Superseded, _new.Id, "V202701 is out"),
            new DatasetStatusChange(_old.Id, start.AddDays(2), DatasetStatus.Active, null, null),
            new DatasetStatusChange(_old.Id, start.AddDays(3), DatasetStatus.Withdrawn, null, "wrong file"));
    }

    [Fact]
    public void Only_active_datasets_are_among_the_flows_that_analysts_see()
    {
        _archive.Trade.Supersede(_old.Id, _new.Id);
        using var connection = _archive.Database.Connect();

        GeoMonitor.Storage.DuckDb.Sql.Query(
            connection, "SELECT dataset, count(*) FROM flows GROUP BY dataset", static r => (r.GetString(0), r.GetInt64(1)))
            .Should().Equal((_new.Id.Value, 12));
    }

    [Fact]
    public void A_dataset_cannot_supersede_itself()
    {
        var superseding = () => _archive.Trade.Supersede(_old.Id, _old.Id);

        superseding.Should().Throw<InvalidOperationException>().WithMessage("*itself*");
    }

    [Fact]
    public void A_withdrawn_dataset_supersedes_nothing()
    {
        _archive.Trade.Withdraw(_new.Id);

        var superseding = () => _archive.Trade.Supersede(_old.Id, _new.Id);

        superseding.Should().Throw<InvalidOperationException>().WithMessage("*is withdrawn*");
        _archive.Trade.Dataset(_old.Id)!.Status.Should().Be(DatasetStatus.Active);
    }

    [Fact]
    public void What_is_not_active_is_not_superseded_and_what_is_withdrawn_is_not_withdrawn_again()
    {
        _archive.Trade.Withdraw(_old.Id);

        var superseding = () => _archive.Trade.Supersede(_old.Id, _new.Id);
        var withdrawing = () => _archive.Trade.Withdraw(_old.Id);
        var reinstating = () => _archive.Trade.Reinstate(_new.Id);

        superseding.Should().Throw<InvalidOperationException>();
        withdrawing.Should().Throw<InvalidOperationException>();
        reinstating.Should().Throw<InvalidOperationException>().WithMessage("*is active*");
    }

    [Fact]
    public void Changing_an_unknown_dataset_is_refused()
    {
        var withdrawing = () => _archive.Trade.Withdraw(DatasetId.Parse("none"));

        withdrawing.Should().Throw<KeyNotFoundException>().WithMessage("*'none'*");
    }
}
