using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Ingest.Recognition;

/// <summary>The beginning of a text or of another file, enough to tell what it is.</summary>
internal sealed class FileHead
{
    private const int HeadBytes = 1 << 16;
    private const int BytesOfRows = 1 << 12;

    // dozens of signatures ask for columns
    private readonly HashSet<string> _columns;

    private string? _text;

    private FileHead(string name, ReadOnlySpan<byte> bytes)
    {
        Name = name;
        IsText = !bytes.Contains((byte)0);
        (HeaderLine, var end) = IsText ? FirstLine(bytes) : ("", 0);
        // what is no table is told by its text; of a table the first rows are looked at
        Bytes = bytes[..(IsTable ? Math.Min(bytes.Length, end + BytesOfRows) : bytes.Length)].ToArray();
        Delimiter = DelimitedLine.DelimiterOf(HeaderLine);
        Columns = DelimitedLine.Split(HeaderLine, Delimiter);
        _columns = new HashSet<string>(Columns, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The name of the file, of the member when it lies in an archive.</summary>
    public string Name { get; }

    /// <summary>Its first bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Whether it can be text in a character set of single bytes or UTF-8.</summary>
    public bool IsText { get; }

    /// <summary>Its beginning as text; empty when it is none. What is not UTF-8 is read as Latin-1, for this look only.</summary>
    public string Text => _text ??= IsText ? Decode(Bytes.Span) : "";

    /// <summary>The first line that is neither blank nor a comment.</summary>
    public string HeaderLine { get; }

    /// <summary>What separates the columns of the header line.</summary>
    public char Delimiter { get; }

    /// <summary>The columns of the header line, without quotes and blanks around them.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>Whether the header has a column, whatever its case.</summary>
    public bool HasColumn(string column) => _columns.Contains(column);

    public static FileHead Of(DataMember member)
    {
        using var stream = member.Open();
        var buffer = ArrayPool<byte>.Shared.Rent(HeadBytes);
        try
        {
            var read = stream.ReadAtLeast(buffer.AsSpan(0, HeadBytes), HeadBytes, throwOnEndOfStream: false);
            return new FileHead(member.Name, buffer.AsSpan(0, read));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private bool IsTable => HeaderLine.Length > 0 && HeaderLine[0] is not ('{' or '[' or '<');

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        // the head may end inside a character, so what is invalid is replaced and only then judged
        var utf8 = Encoding.UTF8.GetString(text);
        return utf8.AsSpan(0, Math.Max(0, utf8.Length - 1)).Contains('\uFFFD') ? Encoding.Latin1.GetString(text) : utf8;
    }

    // the text behind it is seldom looked at
    private static (string Line, int End) FirstLine(ReadOnlySpan<byte> bytes)
    {
        foreach (var range in bytes.Split((byte)'\n'))
        {
            var line = Decode(bytes[range]).Trim();
            if (line.Length > 0 && line[0] != '#')
                return (line, range.End.GetOffset(bytes.Length));
        }

        return ("", bytes.Length);
    }
}
