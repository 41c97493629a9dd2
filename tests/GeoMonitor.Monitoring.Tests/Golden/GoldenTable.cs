using System.Globalization;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Monitoring.Tests.Golden;

/// <summary>A table of published or independently computed results.</summary>
internal sealed class GoldenTable
{
    private readonly Dictionary<string, int> _columns;
    private readonly string[] _fields;

    private GoldenTable(Dictionary<string, int> columns, string[] fields) => (_columns, _fields) = (columns, fields);

    public string this[string column] => _fields[_columns[column]];

    public double Number(string column) => double.Parse(this[column], CultureInfo.InvariantCulture);

    public double? Optional(string column) => this[column].Length == 0 ? null : Number(column);

    public static IReadOnlyList<GoldenTable> Read(string name)
    {
        var lines = File.ReadAllLines(SharedMaterial.PathOf($"samples/golden/{name}"));
        var columns = lines[0].Split(',').Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        return [.. lines.Skip(1).Where(l => l.Length > 0).Select(l => new GoldenTable(columns, l.Split(',')))];
    }
}
