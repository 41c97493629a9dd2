using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Ingest.Tests.Files;

public sealed class HeldFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("geomonitor-tests-");

    [Fact]
    public void A_small_file_is_read_once_and_not_opened_again()
    {
        var path = Put(1 << 16);
        using var held = HeldFile.Of(FileSource.FromFile(path));
        var bytes = File.ReadAllBytes(path);
        File.Delete(path);

        for (var time = 0; time < 2; time++)
        {
            using var stream = held.Source.Open();
            using var read = new MemoryStream();
            stream.CopyTo(read);
            read.ToArray().Should().Equal(bytes);
        }
    }

    [Fact]
    public void A_larger_file_is_left_where_it_is()
    {
        var source = FileSource.FromFile(Put((1 << 16) + 1));

        using var held = HeldFile.Of(source);

        held.Source.Should().BeSameAs(source);
    }

    [Fact]
    public void A_file_that_is_held_is_still_asked_whether_it_changed()
    {
        var path = Put(100);
        using var held = HeldFile.Of(FileSource.FromFile(path));
        var refuse = held.Source.RefuseWhenChanged;
        refuse.Should().NotThrow();

        File.AppendAllText(path, "more");

        refuse.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("file-changed");
    }

    [Fact]
    public void A_file_that_became_shorter_before_it_was_read_is_held_as_it_is_and_refused()
    {
        var path = Put(100);
        var source = FileSource.FromFile(path);
        File.WriteAllBytes(path, [1, 2, 3]);

        using var held = HeldFile.Of(source);

        using var stream = held.Source.Open();
        stream.Length.Should().Be(3);
        held.Source.Invoking(s => s.RefuseWhenChanged()).Should().Throw<LoadRefusedException>();
    }

    [Theory]
    [InlineData(1 << 14)]
    [InlineData((1 << 14) + 1)]
    [InlineData((1 << 16) + 1)]
    public void The_hash_is_that_of_the_file_wherever_it_is_found(int length)
    {
        var path = Put(length);
        using var held = HeldFile.Of(FileSource.FromFile(path));
        using var file = DataFile.Open(held.Source, new FileLimits(), CancellationToken.None);

        file.FinishSha256().Should().Be(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path))));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Put(int length)
    {
        var path = Path.Combine(_folder.FullName, $"{length}.csv");
        File.WriteAllBytes(path, [.. Enumerable.Range(0, length).Select(i => (byte)('a' + (i % 23)))]);
        return path;
    }
}
