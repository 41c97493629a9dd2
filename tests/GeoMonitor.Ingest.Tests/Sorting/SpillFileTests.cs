using System.Runtime.InteropServices;
using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Tests.Sorting;

/// <summary>A file that must neither lose what is in it nor outlive the load.</summary>
public sealed class SpillFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("geomonitor-spill-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_written_is_read_from_any_place()
    {
        using var file = new SpillFile(_folder);
        file.Append<int>([1, 2]);
        file.Append<int>([3]);
        Span<int> read = stackalloc int[2];
        file.Read(MemoryMarshal.AsBytes(read), sizeof(int)).Should().Be(2 * sizeof(int));
        read.ToArray().Should().Equal(2, 3);
        file.Length.Should().Be(3 * sizeof(int));
    }

    [Fact]
    public void Nothing_is_left_behind()
    {
        using (var file = new SpillFile(_folder))
            file.Append<int>([1]);
        Directory.GetFiles(_folder).Should().BeEmpty();
    }

    [Fact]
    public void Reading_behind_its_end_is_an_error()
    {
        using var file = new SpillFile(_folder);
        file.Append<int>([1]);
        var reading = () => file.Read(new byte[8], 0);
        reading.Should().Throw<IOException>().WithMessage("*shorter*");
    }
}
