using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Screening;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Storage.Neo4j.Runs;

/// <summary>
/// The indicators of a year as bytes: columns one after the other, little-endian, compressed. Numbers come back to the
/// last bit, which lists of properties would also give, at thirty times the size on the wire.
/// </summary>
/// <remarks>Economies are numbered by a list of codes in front: the table of a later version may be in another order.</remarks>
internal static class ScreeningBytes
{
    private const int Version = 1;

    public static byte[] Write(YearScreening screening)
    {
        using var columns = new MemoryStream();
        using (var writer = new BinaryWriter(columns, Encoding.UTF8, leaveOpen: true))
        {
            var cells = screening.Cells;
            writer.Write(Version);
            writer.Write(screening.Products.Length);
            writer.Write(cells.Count);
            writer.Write(screening.Economies.Count);
            foreach (var economy in screening.Economies.All)
                writer.Write(economy.Code.Value);
            Column(writer, screening.Products.Select(p => p.Packed).ToArray());
            Column(writer, screening.CellStarts);
            Column<long>(writer, screening.Worlds.ExportsUsd);
            Column<double>(writer, screening.Worlds.ExportHhi);
            Column<double>(writer, screening.Worlds.ExportHhiEuAsOne);
            foreach (var column in Shorts(cells))
                Column<ushort>(writer, column);
            foreach (var column in Longs(cells))
                Column<long>(writer, column);
            foreach (var column in Doubles(cells))
                Column<double>(writer, column);
        }

        // handed over at once: piece by piece it comes out a fifth larger
        using var bytes = new MemoryStream();
        using (var compressed = new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            compressed.Write(columns.GetBuffer().AsSpan(0, (int)columns.Length));
        return bytes.ToArray();
    }

    /// <summary>Reads the indicators back.</summary>
    /// <exception cref="InvalidDataException">The bytes are not those of such a year, or of another version.</exception>
    public static YearScreening Read(byte[] bytes, SeriesKey series, Year year, EconomyTable economies)
    {
        using var compressed = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var reader = new BinaryReader(compressed);
        try
        {
            if (reader.ReadInt32() is var version and not Version)
                throw new InvalidDataException($"The layout has version {version}, this program reads {Version}.");
            var (products, count) = (reader.ReadInt32(), reader.ReadInt32());
            var indexes = Indexes(reader, economies);
            var codes = Column<uint>(reader, products).Select(Hs6.FromPacked).ToImmutableArray();
            var starts = Column<int>(reader, products + 1);
            var worlds = new ProductColumns(products);
            Column<long>(reader, worlds.ExportsUsd);
            Column<double>(reader, worlds.ExportHhi);
            Column<double>(reader, worlds.ExportHhiEuAsOne);
            var cells = new CellColumns(count);
            foreach (var column in Shorts(cells))
                Column<ushort>(reader, column);
            foreach (var column in Longs(cells))
                Column<long>(reader, column);
            foreach (var column in Doubles(cells))
                Column<double>(reader, column);
            for (var cell = 0; cell < count; cell++)
            {
                cells.Economies[cell] = indexes[cells.Economies[cell]];
                cells.TopSuppliers[cell] = indexes[cells.TopSuppliers[cell]];
                cells.Derive(cell);
            }

            return new YearScreening(series, year, economies, codes, starts, cells, worlds);
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static ushort[][] Shorts(CellColumns cells) => [cells.Economies, cells.TopSuppliers, cells.Suppliers];

    private static long[][] Longs(CellColumns cells) =>
    [
        cells.ImportsUsd, cells.IntraEuImportsUsd, cells.ExportsUsd, cells.UnspecifiedUsd, cells.ExtraEuNamedUsd, cells.TopUsd,
        cells.ImputedUsd,
    ];

    private static double[][] Doubles(CellColumns cells) => [cells.Squares, cells.ExtraEuSquares, cells.SupplierRisk];

    private static ushort[] Indexes(BinaryReader reader, EconomyTable economies)
    {
        var indexes = new ushort[reader.ReadInt32()];
        for (var i = 0; i < indexes.Length; i++)
        {
            var code = reader.ReadString();
            if (!EconomyCode.TryParse(code, out var parsed) || !economies.TryGetIndex(parsed, out indexes[i]))
                throw new InvalidDataException($"It names the economy '{code}', which this version does not know.");
        }

        return indexes;
    }

    private static void Column<T>(BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged => writer.Write(MemoryMarshal.AsBytes(values));

    private static void Column(BinaryWriter writer, uint[] values) => Column<uint>(writer, values);

    private static void Column(BinaryWriter writer, ReadOnlySpan<int> values) => Column<int>(writer, values);

    private static T[] Column<T>(BinaryReader reader, int count)
        where T : unmanaged
    {
        var values = new T[count];
        Column<T>(reader, values);
        return values;
    }

    private static void Column<T>(BinaryReader reader, Span<T> into)
        where T : unmanaged => reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(into));
}
