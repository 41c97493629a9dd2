using GeoMonitor.Ingest.Comext;

namespace GeoMonitor.Ingest.Tests.Comext;

/// <summary>However the figures are spread over files, each belongs to the first file that has it.</summary>
public sealed class ArchiveOwnersTests
{
    // figures that share an entry, the ends of entries, and some far away
    private static readonly Gen<ulong> Figure =
        Gen.OneOf(Gen.ULong[0, 300], Gen.ULong[ulong.MaxValue - 130, ulong.MaxValue], Gen.ULong);

    [Fact]
    public void The_first_file_that_has_a_figure_owns_it() => Figure.Array[0, 60].Array[1, 6].Sample(files =>
    {
        var (owners, first) = (new ArchiveOwners(), new Dictionary<ulong, int>());
        for (var file = 0; file < files.Length; file++)
        {
            owners.NextFile();
            foreach (var figure in files[file])
            {
                first.TryAdd(figure, file);
                owners.Owns(figure).Should().Be(first[figure] == file);
            }
        }
    }, iter: 1000);
}
