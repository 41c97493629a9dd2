using System.Collections;
using System.Collections.Immutable;
using GeoMonitor.Monitoring.Problems;

namespace GeoMonitor.Api.Http;

/// <summary>Sorts rows by a field of the answer, named as in the CSV (<c>-indicators.importHhi</c>).</summary>
internal static class SortOrder
{
    /// <summary>The rows in the order asked; as they are when none is asked. Missing values come last both ways.</summary>
    /// <exception cref="MonitorProblemException">There is no such field.</exception>
    public static ImmutableArray<TRow> Apply<TRow>(ImmutableArray<TRow> rows, string? sort)
        where TRow : notnull
    {
        if (string.IsNullOrEmpty(sort))
            return rows;
        var descending = sort[0] == '-';
        var name = sort.TrimStart('-', '+', ' ');
        var columns = CsvColumns.Of(typeof(TRow));
        var column = columns.FirstOrDefault(c => Matches(c.Name, name))
            ?? throw MonitorProblemException.NotOneOf("sort", name, [.. columns.Select(c => c.Name)]);
        var known = rows.Where(r => column.Value(r) is not null);
        var sorted = descending
            ? known.OrderByDescending(r => column.Value(r), ByValue.Instance)
            : known.OrderBy(r => column.Value(r), ByValue.Instance);
        return [.. sorted, .. rows.Where(r => column.Value(r) is null)];
    }

    // importHhi says enough where only one column ends so
    private static bool Matches(string column, string name) =>
        string.Equals(column, name, StringComparison.OrdinalIgnoreCase)
        || column.EndsWith("." + name, StringComparison.OrdinalIgnoreCase);

    private sealed class ByValue : IComparer<object?>
    {
        public static ByValue Instance { get; } = new();

        public int Compare(object? x, object? y) => (x, y) switch
        {
            (string a, string b) => string.CompareOrdinal(a, b),
            (IEnumerable a, IEnumerable b) => a.Cast<object>().Count().CompareTo(b.Cast<object>().Count()),
            _ => Comparer<object>.Default.Compare(x!, y!),
        };
    }
}
