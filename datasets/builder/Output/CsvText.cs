using System.Text;

namespace GeoMonitor.Datasets.Builder.Output;

/// <summary>Writes CSV as the bundle wants it: UTF-8 without mark, line feed, quotes only where needed.</summary>
internal sealed class CsvText
{
    private readonly StringBuilder _text = new();
    private int _columns;

    /// <summary>Data rows written so far.</summary>
    public int Rows { get; private set; }

    /// <summary>Writes a leading <c># key: value</c> line.</summary>
    public void Comment(string key, string value) => _text.Append("# ").Append(key).Append(": ").Append(value).Append('\n');

    /// <summary>Writes the column names.</summary>
    public void Header(params IReadOnlyList<string> names)
    {
        _columns = names.Count;
        Line(names);
    }

    /// <summary>Writes a row; a null is an empty field.</summary>
    public void Row(params IReadOnlyList<string?> fields)
    {
        if (fields.Count != _columns)
            throw new ArgumentException($"A row has {fields.Count} fields, the header {_columns}.", nameof(fields));
        Line(fields);
        Rows++;
    }

    /// <summary>The text as bytes.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.ToString());

    private void Line(IReadOnlyList<string?> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (i > 0)
                _text.Append(',');
            Field(fields[i] ?? "");
        }

        _text.Append('\n');
    }

    private void Field(string value)
    {
        if (value.AsSpan().IndexOfAny(",\"\r\n") < 0)
            _text.Append(value);
        else
            _text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
