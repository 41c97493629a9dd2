using System.Security.Cryptography;
using System.Text;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Ingest.Tests.Files;

public sealed class PackedFileTests
{
    private const string GzipName = "BACI_HS17_Y2024_V202601.csv.gz";
    private const string ZipName = "BACI_HS17_V202601.zip";
    private const int TrailerBytes = 8;

    private static readonly string Text = "t,i,j,k,v,q\n"
        + string.Concat(Enumerable.Range(0, 5000).Select(i => $"2024,156,528,{100_000 + i},{i},1\n"));

    [Fact]
    public void A_gzip_without_its_last_bytes_is_cut_though_all_rows_are_there() =>
        Refusal(Loaded.Gzip(Text)[..^TrailerBytes], GzipName).Code.Should().Be("truncated-gzip");

    [Fact]
    public void A_gzip_of_two_parts_is_read_to_its_end()
    {
        var half = Text.IndexOf('\n', Text.Length / 2) + 1;
        byte[] parts = [.. Loaded.Gzip(Text[..half]), .. Loaded.Gzip(Text[half..])];

        Loaded.Bytes(parts, GzipName).Report.RowsRead.Should().Be(5000);
    }

    [Fact]
    public void The_content_and_not_the_name_says_how_a_file_is_packed() =>
        Loaded.Bytes(Loaded.Gzip(Text), "BACI_HS17_Y2024_V202601.csv").Report.RowsRead.Should().Be(5000);

    [Fact]
    public void A_flipped_bit_in_a_zip_never_becomes_a_figure()
    {
        var bytes = Loaded.Zip(("BACI_HS17_Y2024_V202601.csv", Encoding.ASCII.GetBytes(Text)));
        bytes[bytes.Length / 2] ^= 0x10;

        Refusal(bytes, ZipName).Should().NotBeNull();
    }

    [Fact]
    public void A_packed_file_under_the_name_of_a_table_is_a_zip_in_a_zip_all_the_same()
    {
        var inner = Loaded.Zip(("BACI_HS17_Y2024_V202601.csv", Encoding.ASCII.GetBytes(Text)));

        Refusal(Loaded.Zip(("BACI_HS17_Y2024_V202601.csv", inner)), ZipName).Message
            .Should().Contain("a packed file that holds another packed file");
    }

    [Fact]
    public void An_archive_that_unpacks_beyond_the_limit_is_refused()
    {
        var zip = Loaded.Zip(
            ("BACI_HS17_Y2023_V202601.csv", Encoding.ASCII.GetBytes(Text)),
            ("BACI_HS17_Y2024_V202601.csv", Encoding.ASCII.GetBytes(Text)));
        var load = () => Loaded.Bytes(
            zip, ZipName, Loaded.Lenient with { Limits = new FileLimits { MaxInflatedBytes = Text.Length * 3 / 2 } });

        load.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("inflated-too-large");
    }

    [Fact]
    public void An_archive_of_too_many_files_is_refused()
    {
        var zip = Loaded.Zip([.. Enumerable.Range(0, 3).Select(i => ($"{i}.csv", Encoding.ASCII.GetBytes(Text)))]);
        var load = () => Loaded.Bytes(zip, ZipName, Loaded.Lenient with { Limits = new FileLimits { MaxMembers = 2 } });

        load.Should().Throw<LoadRefusedException>().Which.Code.Should().Be("too-many-members");
    }

    [Theory]
    [InlineData("/etc/BACI_HS17_Y2024.csv")]
    [InlineData("..\\BACI_HS17_Y2024.csv")]
    [InlineData("C:\\BACI_HS17_Y2024.csv")]
    public void A_member_that_points_out_of_the_archive_is_refused(string name) =>
        Refusal(Loaded.Zip((name, Encoding.ASCII.GetBytes(Text))), ZipName).Code.Should().Be("unsafe-member-name");

    [Fact]
    public void An_archive_of_nothing_is_empty() => Refusal(Loaded.Zip(), ZipName).Code.Should().Be("empty-file");

    [Fact]
    public void Members_that_are_not_read_are_named_in_the_notes()
    {
        var zip = Loaded.Zip(
            ("BACI_HS17_Y2024_V202601.csv", Encoding.ASCII.GetBytes(Text)),
            ("country_codes_V202601.csv", "country_code,country_name\n4,Afghanistan\n"u8.ToArray()),
            ("Readme.txt", "about\n"u8.ToArray()));

        Loaded.Bytes(zip, ZipName).Report.Notes.Should().ContainSingle(n =>
            n.Contains("Readme.txt", StringComparison.Ordinal)
            && n.Contains("country_codes_V202601.csv (a list of BACI country codes)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_hash_of_the_report_is_that_of_the_file_as_it_was_given()
    {
        byte[][] files = [Encoding.ASCII.GetBytes(Text), Loaded.Gzip(Text), Loaded.Zip(("BACI_HS17_Y2024.csv", Encoding.ASCII.GetBytes(Text)))];
        foreach (var file in files)
            Loaded.Bytes(file).Report.Sha256.Should().Be(Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    private static LoadRefusedException Refusal(byte[] bytes, string name)
    {
        var load = () => Loaded.Bytes(bytes, name);
        return load.Should().Throw<LoadRefusedException>().Which;
    }
}
