using System.Collections.Immutable;
using System.IO.Compression;
using nietras.SeparatedValues;

namespace GeoMonitor.Datasets.Builder.Tables;

/// <summary>A table of the material the bundle is made from: columns bound by name, rows with their line number.</summary>
internal sealed class SourceTable
{
    private readonly Dictionary<string, int> _columns;

    private SourceTable(string name, ImmutableArray<string> columns, List<string[]> rows)
    {
        Name = name;
        Columns = columns;
        _columns = columns.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i, StringComparer.Ordinal);
        Rows = [.. rows.Select((fields, i) => new SourceRow(this, i + 2, fields))];
    }

    /// <summary>The file name, for error messages.</summary>
    public string Name { get; }

    /// <summary>Column names as the header gives them.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>The rows in the order of the file.</summary>
    public ImmutableArray<SourceRow> Rows { get; }

    /// <summary>Reads a CSV file, unpacked when its name ends in <c>.gz</c>.</summary>
    public static SourceTable Read(string path)
    {
        using var file = File.OpenRead(path);
        if (!path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            return Read(file, Path.GetFileName(path));
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        return Read(unpacked, Path.GetFileName(path));
    }

    /// <summary>Reads a table that is compiled into this program.</summary>
    public static SourceTable ReadResource(string name)
    {
        using var stream = typeof(SourceTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program lacks its table {name}.");
        return Read(stream, name);
    }

    /// <summary>Reads CSV text from a stream.</summary>
    public static SourceTable Read(Stream stream, string name)
    {
        using var reader = Sep.New(',').Reader(o => o with { Unescape = true }).From(new StreamReader(stream));
        var rows = new List<string[]>();
        foreach (var row in reader)
        {
            var fields = new string[row.ColCount];
            for (var i = 0; i < fields.Length; i++)
                fields[i] = row[i].ToString().Trim();
            rows.Add(fields);
        }

        return new SourceTable(name, [.. reader.Header.ColNames], rows);
    }

    internal int IndexOf(string column) =>
        _columns.TryGetValue(column, out var index)
            ? index
            : throw new InvalidDataException($"{Name} has no column '{column}'; it has {string.Join(", ", Columns)}.");
}

/// <summary>One row of a <see cref="SourceTable"/>.</summary>
internal sealed class SourceRow(SourceTable table, int line, string[] fields)
{
    /// <summary>The line in the file when no field holds a line break.</summary>
    public int Line { get; } = line;

    /// <summary>Every field as it stands.</summary>
    public IReadOnlyList<string> Fields => fields;

    /// <summary>The field of a column; empty when not known.</summary>
    public string this[string column] => fields[table.IndexOf(column)];

    /// <summary>The members of a field that holds a list separated by <c>|</c>.</summary>
    public string[] List(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>An error that names this row.</summary>
    public InvalidDataException Error(string what) => new($"{table.Name}, line {Line}: {what}");
}
