using System.Globalization;
using System.Text.Json;
using nietras.SeparatedValues;

namespace GeoMonitor.Bench.Readers;

/// <summary>What anyone would write to get the same columns out of the same file, on one thread, and nothing else.</summary>
internal static class ReaderBase
{
    /// <summary>Reads the columns; sums them up, so that none is read in vain.</summary>
    public static double Read(ReaderCase file, string path) =>
        file.IsJson ? ReadJson(file, path) : file.IsWorkbook ? WorkbookBase.Read(path) : ReadTable(file, path);

    private static double ReadTable(ReaderCase file, string path)
    {
        using var text = new StreamReader(path);
        while (text.Peek() == '#')
            text.ReadLine();
        // the separator is that of the first line
        using var reader = Sep.Reader(o => o with { Unescape = file.HasQuotes }).From(text);
        var columns = file.Columns.Select(c => (Index: reader.Header.IndexOf(NameOf(c)), IsNumber: IsNumber(c), IsString: IsString(c))).ToArray();
        var sum = 0.0;
        foreach (var row in reader)
        {
            foreach (var (index, isNumber, isString) in columns)
            {
                var field = row[index].Span;
                sum += isNumber ? Number(field) : isString ? field.ToString().Length : field.Length;
            }
        }

        return sum;
    }

    private static double Number(ReadOnlySpan<char> field) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static double ReadJson(ReaderCase file, string path)
    {
        using var stream = File.OpenRead(path);
        var names = file.Columns.Select(c => (Name: System.Text.Encoding.UTF8.GetBytes(NameOf(c)), IsNumber: IsNumber(c))).ToArray();
        var (buffer, held, state, sum) = (new byte[1 << 16], 0, default(JsonReaderState), 0.0);
        while (true)
        {
            var read = stream.Read(buffer, held, buffer.Length - held);
            var json = new Utf8JsonReader(buffer.AsSpan(0, held + read), read == 0, state);
            var wanted = false;
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.PropertyName)
                {
                    wanted = Wanted(ref json, names);
                    continue;
                }

                if (wanted && json.TokenType == JsonTokenType.Number)
                    sum += json.GetDouble();
                else if (wanted && json.TokenType == JsonTokenType.String)
                    sum += json.ValueSpan.Length;
                wanted = false;
            }

            if (read == 0)
                return sum;
            held = held + read - (int)json.BytesConsumed;
            buffer.AsSpan((int)json.BytesConsumed, held).CopyTo(buffer);
            state = json.CurrentState;
        }
    }

    private static bool Wanted(ref Utf8JsonReader json, (byte[] Name, bool IsNumber)[] names)
    {
        foreach (var (name, _) in names)
        {
            if (json.ValueTextEquals(name))
                return true;
        }

        return false;
    }

    private static bool IsNumber(string column) => column.StartsWith("n:", StringComparison.Ordinal);

    private static bool IsString(string column) => column.StartsWith("s:", StringComparison.Ordinal);

    private static string NameOf(string column) => IsNumber(column) || IsString(column) ? column[2..] : column;
}
