namespace GeoMonitor.Ingest.Tests.Fuzz;

/// <summary>
/// Random damage to the bytes of a small file of each format: whatever comes of it is a report in which every row is
/// counted, or one clear sentence.
/// </summary>
public sealed class MutationTests
{
    private const int Times = 300;

    // bytes that mean something to one of the readers
    private static readonly byte[] Telling = [.. "\"',;\t\r\n#{}[]:.-+eE0 9NA%"u8, 0, 0xFF, 0xEF, 0xBB, 0xBF, 0xE9, 0x1F, 0x8B, (byte)'P', (byte)'K'];

    private static readonly Gen<Mutation> GenMutation = Gen.Select(
        Gen.Int[0, 4], Gen.Int[0, int.MaxValue], Gen.Int[1, 12], Gen.Int[0, int.MaxValue], (kind, at, length, with) => new Mutation(kind, at, length, with));

    public static TheoryData<string> Files => DamagedFilesTests.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void No_damage_crashes_a_reader(string file)
    {
        var small = SmallFiles.All.Single(f => f.ToString() == file);
        GenMutation.Array[1, 4].Sample(
            mutations => FuzzLoad.Of(
                small,
                [.. mutations.Aggregate(small.Bytes.ToList(), (bytes, m) => m.Apply(bytes))],
                options: small.Options with { MaxRejectedShare = 1, MaxUnmappedShare = 1 }),
            iter: Times);
    }

    private sealed record Mutation(int Kind, int At, int Length, int With)
    {
        public List<byte> Apply(List<byte> bytes)
        {
            if (bytes.Count == 0)
                return bytes;
            var at = At % bytes.Count;
            var length = Math.Min(Length, bytes.Count - at);
            var telling = Telling[With % Telling.Length];
            switch (Kind)
            {
                case 0:
                    bytes[at] ^= (byte)(1 << (With % 8));
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.Insert(at, telling);
                    break;
                case 3:
                    bytes[at] = telling;
                    break;
                default:
                    bytes.InsertRange(With % bytes.Count, bytes.GetRange(at, length));
                    break;
            }

            return bytes;
        }
    }
}
