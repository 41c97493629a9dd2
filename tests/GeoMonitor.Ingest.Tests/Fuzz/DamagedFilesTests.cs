using System.Text;
using System.Text.RegularExpressions;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Ingest.Tests.Fuzz;

/// <summary>The same damages for every format: each ends in one clear sentence, none in a crash or in wrong figures.</summary>
public sealed partial class DamagedFilesTests
{
    private const int LongLine = 10_000_000;
    private const int BombBytes = 4_000_000;

    public static TheoryData<string> Files { get; } = [.. SmallFiles.All.Select(f => f.ToString())];

    public static TheoryData<string> Tables { get; } = [.. SmallFiles.All.Where(f => f.IsTable).Select(f => f.ToString())];

    [Fact]
    public void Every_format_has_a_small_file() => SmallFiles.All.Select(f => f.Format).Distinct().Should().BeEquivalentTo(
        FlowFormats.All.Select(f => f.Name).Concat(FigureFormats.All.Select(f => f.Name)));

    [Theory]
    [MemberData(nameof(Files))]
    public void The_file_itself_is_loaded(string file)
    {
        var (refusal, report) = FuzzLoad.Of(Small(file), Small(file).Bytes);

        refusal?.Message.Should().BeNull();
        report!.Format.Should().Be(Small(file).Format);
        report.RowsKept.Should().BeGreaterThan(0);
        report.RejectedSample.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_at_all(string file) => FuzzLoad.Refusal(Small(file), []).Code.Should().Be("empty-file");

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_header_alone(string file) =>
        FuzzLoad.Refusal(Small(file), Encoding.UTF8.GetBytes(Small(file).Before + Small(file).Header + "\n")).Code.Should().BeOneOf("header-only", "no-figures");

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_header_that_comes_twice_is_refused_or_no_figure(string file) => RefusedOrTheSame(Small(file), Small(file).WithRow(Small(file).Header));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_cut_anywhere(string file)
    {
        var small = Small(file);
        for (var length = 1; length < small.Bytes.Length; length += 7)
            FuzzLoad.Of(small, small.Bytes[..length]);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_row_that_is_cut(string file) =>
        FuzzLoad.Refusal(Small(file), Encoding.UTF8.GetBytes(Small(file).Text[..(Small(file).Text.LastIndexOf(Small(file).Separator) - 1)]));

    [Theory]
    [MemberData(nameof(Tables))]
    public void Another_delimiter_is_refused_or_read_as_such(string file) =>
        RefusedOrTheSame(Small(file), Encoding.UTF8.GetBytes(Small(file).Text.Replace(Small(file).Separator, ';')));

    [Theory]
    [MemberData(nameof(Tables))]
    public void Decimal_commas(string file)
    {
        var small = Small(file);
        var text = DecimalPoint().Replace(small.Text, ",");
        if (text != small.Text)
            FuzzLoad.Refusal(small, Encoding.UTF8.GetBytes(text));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void UTF16(string file) => FuzzLoad.Refusal(
        Small(file), [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Encoding.Latin1.GetString(Small(file).Bytes))]);

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_byte_of_Windows_1252(string file)
    {
        var small = Small(file);
        var bytes = small.WithRow(small.Rows[0]);
        bytes[^(small.Rows[0].Length / 2)] = 0xE9;
        var (refusal, report) = FuzzLoad.Of(small, bytes);

        (refusal is not null || report!.Notes.Any(n => n.Contains("Windows-1252", StringComparison.Ordinal))).Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_mark_at_the_start_changes_nothing_in_text(string file)
    {
        var small = Small(file);
        var (refusal, report) = FuzzLoad.Of(small, [.. Encoding.UTF8.Preamble, .. small.Bytes]);

        if (small.Bytes.AsSpan().StartsWith("PK"u8))
            refusal.Should().NotBeNull();
        else
            report!.RowsKept.Should().Be(FuzzLoad.Of(small, small.Bytes).Report!.RowsKept);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_line_of_ten_megabytes_does_not_fill_the_memory(string file)
    {
        var small = Small(file);
        var bytes = new byte[small.Bytes.Length + LongLine];
        small.Bytes.CopyTo(bytes, 0);
        bytes.AsSpan(small.Bytes.Length).Fill((byte)'9');
        var before = GC.GetAllocatedBytesForCurrentThread();

        FuzzLoad.Refusal(small, bytes);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(20L * LongLine);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_quotation_mark_that_is_not_closed(string file)
    {
        var small = Small(file);
        FuzzLoad.Refusal(small, Encoding.UTF8.GetBytes(small.Before + small.Header + "\n\"" + string.Join('\n', small.Rows) + "\n"));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Codes_as_a_spreadsheet_mangles_them(string file)
    {
        var small = Small(file);
        var text = LongDigits().Replace(small.Text[(small.Before.Length + small.Header.Length)..], "8.50511E+05");
        var mangled = small.Before + small.Header + text;
        if (mangled != small.Text)
            FuzzLoad.Refusal(small, Encoding.UTF8.GetBytes(mangled));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Years_that_became_dates(string file)
    {
        var small = Small(file);
        var body = small.Text[(small.Before.Length + small.Header.Length)..];
        var text = LoneYear().Replace(body, "01-Jan-24");
        if (text != body)
            FuzzLoad.Refusal(small, Encoding.UTF8.GetBytes(small.Before + small.Header + text));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_NUL_byte(string file)
    {
        var small = Small(file);
        var bytes = small.WithRow(small.Rows[0]);
        bytes[^(small.Rows[0].Length / 2)] = 0;

        FuzzLoad.Refusal(small, bytes);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_zip_in_a_zip(string file)
    {
        var small = Small(file);
        FuzzLoad.Refusal(small, Loaded.Zip(("inner.zip", Loaded.Zip((small.Name, small.Bytes)))), "outer.zip");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_bomb_in_gzip_is_stopped_before_it_fills_anything(string file)
    {
        var small = Small(file);
        var bomb = Loaded.Gzip(Encoding.Latin1.GetString(small.Bytes) + Filler());

        FuzzLoad.Refusal(small, bomb, small.Name + ".gz", Strict(small)).Message.Should().Match(m => small.Whole != null || m.Contains("bomb"));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_bomb_in_zip(string file)
    {
        var small = Small(file);
        var bomb = Loaded.Zip((small.Name, Encoding.UTF8.GetBytes(small.Text + Filler())));

        FuzzLoad.Refusal(small, bomb, "bomb.zip", Strict(small)).Message.Should().Contain("bomb");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_changes_while_it_is_read(string file)
    {
        var small = Small(file);
        var path = Path.Combine(Directory.CreateTempSubdirectory("geomonitor-tests-").FullName, small.Name);
        File.WriteAllBytes(path, small.Bytes);
        var source = FileSource.FromFile(path);
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddSeconds(1));

        var load = () => FileLoader.Load(source, small.Options, new Samples.CountingSink());

        load.Should().Throw<LoadRefusedException>().Where(e => e.Code == "file-changed").WithMessage($"'{small.Name}' changed while it was read*.");
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    // lines that every reader passes over
    private static string Filler() => string.Concat(Enumerable.Repeat(new string(' ', 999) + "\n", BombBytes / 1000));

    private static LoadOptions Strict(SmallFile file) => file.Options with { Limits = new FileLimits { RatioFloor = BombBytes / 4 } };

    private static void RefusedOrTheSame(SmallFile file, byte[] bytes)
    {
        var (refusal, report) = FuzzLoad.Of(file, bytes);
        (refusal is not null || report!.RowsKept == FuzzLoad.Of(file, file.Bytes).Report!.RowsKept).Should().BeTrue($"{file} gave {report?.RowsKept} rows");
    }

    private static SmallFile Small(string name) => SmallFiles.All.Single(f => f.ToString() == name);

    [GeneratedRegex(@"(?<=[,\t]-?\d+)\.(?=\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DecimalPoint();

    [GeneratedRegex(@"(?<=^|[,\t\n])\d{6,8}(?=[,\t\n])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LongDigits();

    [GeneratedRegex(@"(?<=[,\t\n])20\d\d(?=[,\t])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LoneYear();
}
