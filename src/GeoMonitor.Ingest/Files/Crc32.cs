using System.Runtime.InteropServices;

namespace GeoMonitor.Ingest.Files;

/// <summary>
/// The checksum of zip members (CRC-32, ISO 3309), eight bytes a step. The runtime reads zip members without
/// looking at it, and a flipped digit is a wrong figure.
/// </summary>
internal struct Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[][] Tables = MakeTables();

    private uint _state;

    public readonly uint Value => _state;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var crc = ~_state;
        var tables = Tables;
        while (bytes.Length >= 8)
        {
            var word = MemoryMarshal.Read<ulong>(bytes) ^ crc;
            crc = tables[7][(byte)word]
                ^ tables[6][(byte)(word >> 8)]
                ^ tables[5][(byte)(word >> 16)]
                ^ tables[4][(byte)(word >> 24)]
                ^ tables[3][(byte)(word >> 32)]
                ^ tables[2][(byte)(word >> 40)]
                ^ tables[1][(byte)(word >> 48)]
                ^ tables[0][(byte)(word >> 56)];
            bytes = bytes[8..];
        }

        foreach (var b in bytes)
            crc = tables[0][(byte)(crc ^ b)] ^ (crc >> 8);
        _state = ~crc;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[8][];
        for (var t = 0; t < tables.Length; t++)
        {
            tables[t] = new uint[256];
            for (var i = 0u; i < 256; i++)
                tables[t][i] = t == 0 ? OfByte(i) : (tables[t - 1][i] >> 8) ^ tables[0][(byte)tables[t - 1][i]];
        }

        return tables;
    }

    private static uint OfByte(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        return value;
    }
}
