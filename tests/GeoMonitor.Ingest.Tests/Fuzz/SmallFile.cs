using System.Text;

namespace GeoMonitor.Ingest.Tests.Fuzz;

/// <summary>A small valid file of a format, in parts that can be damaged one by one.</summary>
/// <param name="Format">The format it is recognised as.</param>
/// <param name="Name">A name under which it is loaded.</param>
/// <param name="Before">What stands above the header, with its line ends.</param>
/// <param name="Header">The line of the header; empty for files that have none.</param>
/// <param name="Rows">The rows without line ends.</param>
/// <param name="Whole">The bytes of files that are no lines of text; null for those that are.</param>
public sealed record SmallFile(string Format, string Name, string Before, string Header, string[] Rows, byte[]? Whole = null)
{
    public LoadOptions Options { get; init; } = new();

    /// <summary>Whether it is a table in text.</summary>
    public bool IsTable => Whole is null;

    public char Separator => Header.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';

    public string Text => Before + Header + "\n" + string.Concat(Rows.Select(r => r + "\n"));

    public byte[] Bytes => Whole ?? Encoding.UTF8.GetBytes(Text);

    public byte[] WithRow(string row) => Encoding.UTF8.GetBytes(Text + row + "\n");

    public override string ToString() => $"{Format} ({Name})";
}
