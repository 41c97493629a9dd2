using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.Tests.Archive;

namespace GeoMonitor.Storage.Tests.DuckDb.Trade;

public sealed class RejectedTableTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void All_rejected_rows_are_kept_in_their_order_and_the_report_shows_the_first()
    {
        ImmutableArray<RejectedRow> rows =
        [
            .. Enumerable.Range(0, 50).Select(i => new RejectedRow(50 - i, i % 2 == 0 ? "k" : null, "self-flow", $"row, {i}", i < 25 ? "a.csv" : null)),
        ];

        var first = Load("1", rows);
        var second = Load("2", []);

        _archive.Trade.Rejected(first.Id).Should().Equal(rows);
        first.Report.RejectedSample.Should().Equal(rows.Take(LoadReport.SampleSize));
        _archive.Trade.Rejected(second.Id).Should().BeEmpty();
        (_archive.Trade.RejectedKept(first.Id), _archive.Trade.RejectedKept(second.Id)).Should().Be((50, 0));
        _archive.Close();
        _archive.Trade.Rejected(first.Id).Should().Equal(rows);
    }

    [Fact]
    public void Every_load_and_change_of_a_status_raises_the_revision_of_the_archive()
    {
        var before = _archive.Trade.Revision();
        var loaded = Load("3", []);
        var after = _archive.Trade.Revision();
        _archive.Trade.Withdraw(loaded.Id);

        after.Should().BeGreaterThan(before);
        _archive.Trade.Revision().Should().BeGreaterThan(after);
    }

    private DatasetRecord Load(string sha256, ImmutableArray<RejectedRow> rejected)
    {
        using var load = _archive.Trade.BeginLoad(TestContext.Current.CancellationToken);
        var draft = Sample.Draft(sha256, Sample.Year);
        return load.Commit(draft with { Report = draft.Report with { RejectedSample = rejected } }).Dataset;
    }
}
