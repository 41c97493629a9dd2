using System.Collections.Immutable;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Rows;

/// <summary>Where the columns of a flow stand in a file: found by name, because layouts gain and swap columns.</summary>
internal sealed record FlowColumns(
    int Count, int Year, int Exporter, int Importer, int Product, int Value, int Quantity, ImmutableArray<string> Extra)
{
    /// <summary>Binds the columns of a header.</summary>
    /// <param name="header">The header.</param>
    /// <param name="layout">The names to look for; their case does not matter.</param>
    /// <exception cref="LoadRefusedException">A column is missing or there twice.</exception>
    public static FlowColumns Bind(HeaderColumns header, FlowLayout layout)
    {
        return new FlowColumns(
            header.Names.Length,
            Find(layout.Year),
            Find(layout.Exporter),
            Find(layout.Importer),
            Find(layout.Product),
            Find(layout.Value),
            Find(layout.Quantity),
            [.. header.Names.Where(c => !layout.Header.Contains(c, StringComparer.OrdinalIgnoreCase))]);

        int Find(string column) => header.FindOptional(column) is var found and >= 0
            ? found
            : throw new LoadRefusedException(
                "missing-column",
                $"'{header.Table}' lacks the column `{column}` in line {header.Line}: its header needs "
                + $"{string.Join(",", layout.Header)} in any order.");
    }
}
