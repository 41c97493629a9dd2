using GeoMonitor.Core.Figures;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.DuckDb;
using GeoMonitor.Storage.DuckDb.Figures;
using GeoMonitor.Storage.Tests.Archive;
using GeoMonitor.Storage.Tests.Processes;

namespace GeoMonitor.Storage.Tests.DuckDb.Figures;

public sealed class DuckDbFigureArchiveTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    private DuckDbFigureArchive Figures => new(_archive.Database);

    public static TheoryData<FigureSet> EverySet =>
    [
        SampleFigures.Production,
        SampleFigures.Governance,
        SampleFigures.Restrictions,
        SampleFigures.Assessments,
        SampleFigures.Concordance,
        SampleFigures.Codes,
        SampleFigures.Chain,
        SampleFigures.Stocks,
    ];

    public void Dispose() => _archive.Dispose();

    [Theory]
    [MemberData(nameof(EverySet))]
    public void A_set_is_read_as_it_was_written_also_by_the_next_process(FigureSet written)
    {
        var dataset = SampleFigures.Load(_archive.Trade, "a1", written);
        _archive.Close();

        var read = Figures.Figures(dataset.Id);

        read.Should().BeOfType(written.GetType());
        read.Should().BeEquivalentTo(written, o => o.WithStrictOrdering().RespectingRuntimeTypes());
        read!.Count.Should().Be(written.Count);
    }

    [Fact]
    public void The_report_of_figures_comes_back_with_their_origin_and_without_series_or_values()
    {
        var draft = SampleFigures.Draft("a1", SampleFigures.Governance);
        var dataset = SampleFigures.Load(_archive.Trade, "a1", SampleFigures.Governance);
        _archive.Close();

        var record = _archive.Trade.Dataset(dataset.Id)!;

        record.Id.Value.Should().Be("world-mining-data-a1");
        record.Report.Should().BeEquivalentTo(draft.Report);
        record.Report.Series.Should().BeNull();
        record.Report.Figures.Should().Be(SampleFigures.Governance.Origin);
        record.Report.Years[0].ValueKusd.Should().BeNull();
        _archive.Trade.Years(dataset.Id).Should().BeEmpty();
    }

    [Fact]
    public void Only_active_sets_are_given_to_runs_and_shown_to_analysts()
    {
        var old = SampleFigures.Load(_archive.Trade, "a1", SampleFigures.Governance);
        var kept = SampleFigures.Load(_archive.Trade, "b2", SampleFigures.Production);
        var gone = SampleFigures.Load(_archive.Trade, "c3", SampleFigures.Restrictions);
        var newer = SampleFigures.Load(_archive.Trade, "d4", SampleFigures.Governance, old.Id);
        Sample.Load(_archive.Trade, "e5", Sample.WideYear(Sample.Year, 10));
        _archive.Trade.Withdraw(gone.Id);

        Figures.ActiveFigures().Select(f => f.Dataset.Id).Should().Equal(kept.Id, newer.Id);
        Rows("governance").Should().Be(3);
        Rows("production").Should().Be(4);
        Rows("export_restrictions").Should().Be(0);
        Figures.Figures(old.Id).Should().NotBeNull("old runs can still be repeated");
        _archive.Trade.Dataset(old.Id)!.SupersededBy.Should().Be(newer.Id);
    }

    [Theory]
    [InlineData("production", 4)]
    [InlineData("governance", 3)]
    [InlineData("export_restrictions", 2)]
    [InlineData("assessments", 2)]
    [InlineData("material_uses", 2)]
    [InlineData("concordances", 2)]
    [InlineData("code_names", 1)]
    [InlineData("chain_statements", 7)]
    [InlineData("stocks", 3)]
    public void Every_kind_has_a_view_for_analysts(string view, long rows)
    {
        foreach (var (set, n) in EverySet.Select((row, n) => (row.Data, n)))
            SampleFigures.Load(_archive.Trade, $"a{n}", set);

        Rows(view).Should().Be(rows);
    }

    [Fact]
    public void A_dataset_of_flows_has_no_figures_and_an_unknown_one_is_an_error()
    {
        var flows = Sample.Load(_archive.Trade, "a1", Sample.WideYear(Sample.Year, 10));
        Figures.Figures(flows.Id).Should().BeNull();
        Figures.ActiveFigures().Should().BeEmpty();
        var asking = () => Figures.Figures(DatasetId.Parse("nowhere"));
        asking.Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void Flows_and_figures_do_not_share_a_dataset()
    {
        using var load = _archive.Trade.BeginLoad();
        load.Append(SampleFigures.Codes);

        var addingFlows = () => load.Append(Sample.WideYear(Sample.Year, 10));
        var addingFigures = () => load.Append(SampleFigures.Codes);

        addingFlows.Should().Throw<ArgumentException>().WithMessage("*holds no flows*");
        addingFigures.Should().Throw<ArgumentException>().WithMessage("*either flows or one set*");
    }

    [Fact]
    public void A_report_of_other_figures_is_not_stored()
    {
        using var load = _archive.Trade.BeginLoad();
        load.Append(SampleFigures.Codes);

        var committing = () => load.Commit(SampleFigures.Draft("a1", SampleFigures.Production));

        committing.Should().Throw<ArgumentException>().WithMessage("*World Mining Data 2024*CEPII BACI V202501*");
    }

    [Fact]
    public async Task A_process_killed_while_it_commits_figures_leaves_whole_sets_only()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var before = SampleFigures.Load(_archive.Trade, "a1", SampleFigures.Governance);
        _archive.Close();

        using (var other = await OtherProcess.Start(OtherProcess.FigureCommitter, _archive.Folder, cancellation))
        {
            (await other.ReadLine(cancellation)).Should().Be("committed");
            await other.Kill(cancellation);
        }

        var sets = Figures.ActiveFigures();
        sets[0].Dataset.Id.Should().Be(before.Id);
        sets.Skip(1).Should().NotBeEmpty().And.OnlyContain(f => f.Figures.Count == OtherProcess.LinksOfASet);
        Rows("concordance_link").Should().Be((long)(sets.Length - 1) * OtherProcess.LinksOfASet);
        SampleFigures.Load(_archive.Trade, "b2", SampleFigures.Codes).Should().NotBeNull();
    }

    private long Rows(string table)
    {
        using var connection = _archive.Database.Connect();
        return connection.Query($"SELECT count(*) FROM {table}", static row => row.GetInt64(0))[0];
    }
}
