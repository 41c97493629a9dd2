using System.Security.Cryptography;

namespace GeoMonitor.Datasets.Tests;

public class BundleBuilderTests(BuiltBundle built) : IClassFixture<BuiltBundle>
{
    private const long SizeLimit = 15_000_000;

    // packers differ between processors, so what is compared is the content; bytes are compared below
    [Fact]
    public void The_committed_bundle_is_what_the_builder_makes()
    {
        built.Files.Keys.Should().BeEquivalentTo([.. CommittedBundle.Paths, "datasets.json"]);
        foreach (var path in CommittedBundle.Paths)
        {
            Unpacked.Content(path, CommittedBundle.Bytes(path)).AsSpan()
                .SequenceEqual(Unpacked.Content(path, built.Files[path]))
                .Should().BeTrue("{0} is committed as it is built; run the builder and commit its result", path);
        }
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_packed_files_included()
    {
        var again = BuiltBundle.Build();
        again.Keys.Should().BeEquivalentTo(built.Files.Keys);
        foreach (var (path, bytes) in again)
            bytes.AsSpan().SequenceEqual(built.Files[path]).Should().BeTrue("{0} was built twice", path);
    }

    [Fact]
    public void The_manifest_describes_every_committed_file()
    {
        foreach (var file in CommittedBundle.Manifest)
        {
            var path = (string)file!["path"]!;
            var bytes = CommittedBundle.Bytes(path);
            ((string)file["sha256"]!).Should().Be(Convert.ToHexStringLower(SHA256.HashData(bytes)), path);
            ((long)file["bytes"]!).Should().Be(bytes.Length, path);
            var lines = CommittedBundle.Text(path).Split('\n').Where(l => l.Length > 0 && l[0] != '#').Count() - 1;
            ((int)file["rows"]!).Should().Be(lines, "no field of {0} holds a line break", path);
        }
    }

    [Fact]
    public void No_file_lies_in_the_folder_that_the_manifest_does_not_name()
    {
        string[] beside = ["README.md", "datasets.json"];
        var found = Directory.EnumerateFiles(CommittedBundle.Folder, "*", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(CommittedBundle.Folder, p).Replace('\\', '/'))
            .Where(p => !p.StartsWith("builder/", StringComparison.Ordinal));
        found.Should().BeEquivalentTo(CommittedBundle.Paths.Concat(beside));
    }

    [Fact]
    public void The_bundle_is_small_enough_to_clone() =>
        CommittedBundle.Paths.Sum(p => (long)CommittedBundle.Bytes(p).Length).Should().BeLessThan(SizeLimit);

    [Fact]
    public void Every_file_is_plain_UTF8_with_line_feeds_and_without_a_mark()
    {
        foreach (var path in CommittedBundle.Paths)
        {
            var text = CommittedBundle.Text(path);
            text.Should().NotContain("\r", path).And.NotContain("\uFFFD", path).And.EndWith("\n", path);
            text[0].Should().NotBe('\uFEFF', path);
        }
    }

    [Fact]
    public void The_README_names_every_file()
    {
        var readme = File.ReadAllText(Path.Combine(CommittedBundle.Folder, "README.md"));
        CommittedBundle.Paths.Should().OnlyContain(path => readme.Contains(path, StringComparison.Ordinal));
    }
}
