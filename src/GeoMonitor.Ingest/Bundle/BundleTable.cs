using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using nietras.SeparatedValues;

namespace GeoMonitor.Ingest.Bundle;

/// <summary>Reads one table of the bundle, row by row; every error names file, line and column.</summary>
internal static class BundleTable
{
    /// <summary>Reads a table and makes one value of each row.</summary>
    /// <param name="path">The path in the bundle, for messages.</param>
    /// <param name="content">The text, unpacked.</param>
    /// <param name="make">Makes a value of a row.</param>
    /// <exception cref="LoadRefusedException">The table is broken.</exception>
    public static ImmutableArray<T> Read<T>(string path, byte[] content, Func<BundleRow, T> make)
    {
        var values = ImmutableArray.CreateBuilder<T>();
        try
        {
            using var reader = Sep.New(',')
                .Reader(o => o with { Unescape = true })
                .From(new StreamReader(new MemoryStream(content, writable: false)));
            var columns = reader.Header.ColNames
                .Select((name, index) => (name, index))
                .ToDictionary(c => c.name, c => c.index, StringComparer.Ordinal);
            foreach (var row in reader)
            {
                var fields = new string[row.ColCount];
                for (var i = 0; i < fields.Length; i++)
                    fields[i] = row[i].ToString();
                values.Add(make(new BundleRow(path, row.LineNumberFrom, columns, fields)));
            }
        }
        catch (InvalidDataException error)
        {
            // the reader's own complaint about a row with too many or too few fields; it names the line
            throw new LoadRefusedException("bundle-broken", $"{path} is not a table of the bundle. {error.Message}", error);
        }

        return values.ToImmutable();
    }
}
