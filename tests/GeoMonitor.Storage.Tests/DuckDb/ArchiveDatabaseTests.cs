using GeoMonitor.Storage.DuckDb;
using GeoMonitor.Storage.Tests.Archive;
using GeoMonitor.Storage.Tests.Processes;

namespace GeoMonitor.Storage.Tests.DuckDb;

public sealed class ArchiveDatabaseTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_data_directory_that_is_absent_is_made()
    {
        var options = new ArchiveOptions(Path.Combine(_archive.Folder, "new", "deep"));

        using var database = ArchiveDatabase.Open(options, _archive.Time);

        File.Exists(options.Path).Should().BeTrue();
    }

    [Fact]
    public void The_memory_of_the_engine_is_bounded_by_default()
    {
        using var connection = _archive.Database.Connect();

        var limit = connection.Query("SELECT current_setting('memory_limit')", static row => row.GetString(0));

        limit.Should().Equal("488.2 MiB");
    }

    [Fact]
    public void Memory_and_threads_can_be_set()
    {
        using var database = ArchiveDatabase.Open(
            _archive.Options with { MemoryLimit = "256MiB", Threads = 1 }, _archive.Time);
        using var connection = database.Connect();

        connection.Query(
            "SELECT current_setting('memory_limit'), current_setting('threads')",
            static row => (row.GetString(0), row.GetInt64(1))).Should().Equal(("256.0 MiB", 1));
    }

    [Fact]
    public void Opening_twice_applies_each_schema_step_once()
    {
        _ = _archive.Database;
        _archive.Close();
        using var connection = _archive.Database.Connect();

        var steps = connection.Query("SELECT version FROM schema_migration ORDER BY version", static r => r.GetInt32(0));

        steps.Should().Equal(Enumerable.Range(1, SchemaMigrations.All.Length));
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused()
    {
        Change("INSERT INTO schema_migration VALUES (999, 'later', 'abc', now()::TIMESTAMP)");

        Opening().Should().Throw<StoreUnavailableException>()
            .WithMessage("*schema version 999*newer version*Update this one*").Which.Code.Should().Be("newer-version");
    }

    [Fact]
    public void A_file_with_a_changed_schema_step_is_refused()
    {
        Change("UPDATE schema_migration SET checksum = 'abc' WHERE version = 1");

        Opening().Should().Throw<StoreUnavailableException>()
            .WithMessage("*another schema step 1*").Which.Code.Should().Be("changed-schema");
    }

    [Fact]
    public void A_database_of_something_else_is_refused_and_left_alone()
    {
        Change("DROP TABLE schema_migration");

        Opening().Should().Throw<StoreUnavailableException>().Which.Code.Should().Be("foreign-file");
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var text = new string('x', 20_000);
        File.WriteAllText(_archive.Options.Path, text);

        Opening().Should().Throw<StoreUnavailableException>().Which.Code.Should().Be("foreign-file");
        File.ReadAllText(_archive.Options.Path).Should().Be(text);
    }

    [Fact]
    public void A_data_directory_that_is_a_file_is_refused_with_a_sentence()
    {
        var file = Path.Combine(_archive.Folder, "file");
        File.WriteAllText(file, "");

        var opening = () => ArchiveDatabase.Open(new ArchiveOptions(file), _archive.Time);

        opening.Should().Throw<StoreUnavailableException>().WithMessage($"*{file}*");
    }

    [Fact]
    public void A_failed_opening_holds_nothing_back()
    {
        Change("INSERT INTO schema_migration VALUES (999, 'later', 'abc', now()::TIMESTAMP)");
        Opening().Should().Throw<StoreUnavailableException>();

        File.Delete(_archive.Options.Path);

        Opening().Should().NotThrow();
    }

    [Fact]
    public async Task A_file_held_by_another_process_is_refused_and_names_that_process()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var other = await OtherProcess.Start(OtherProcess.Holder, _archive.Folder, cancellation);

        Opening().Should().Throw<StoreUnavailableException>()
            .WithMessage($"Another process (process {other.Id}) holds {_archive.Options.Path}*")
            .Which.Code.Should().Be("locked");

        await other.Kill(cancellation);
        Opening().Should().NotThrow();
    }

    [Fact]
    public void A_closed_file_gives_no_connections()
    {
        var database = _archive.Database;
        _archive.Close();

        var connecting = () => database.Connect();

        connecting.Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public void Writers_take_turns_and_a_waiting_one_can_give_up()
    {
        using var cancelled = new CancellationTokenSource();
        using var first = _archive.Trade.BeginLoad(TestContext.Current.CancellationToken);
        cancelled.Cancel();

        var second = () => _archive.Trade.BeginLoad(cancelled.Token);

        second.Should().Throw<OperationCanceledException>();
        first.Dispose();
        Sample.Load(_archive.Trade, "a1", Sample.WideYear(Sample.Year, 100)).Should().NotBeNull();
    }

    private Action Opening() => () => ArchiveDatabase.Open(_archive.Options, _archive.Time).Dispose();

    private void Change(string sql)
    {
        using (var connection = _archive.Database.Connect())
            connection.Execute(sql);
        _archive.Close();
    }
}
