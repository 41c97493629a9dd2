using System.Security.Cryptography;
using GeoMonitor.Core.Screening;
using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.Values;

namespace GeoMonitor.Storage.Neo4j.Runs;

/// <summary>
/// Sends the years of a run to its draft: several small ones in a request, a large one in several. One request is on its
/// way while the next years are scored.
/// </summary>
/// <remarks>
/// A request costs the server about ten milliseconds of its processor however little it holds, and a megabyte seventy.
/// </remarks>
/// <param name="session">The database.</param>
/// <param name="draft">The draft.</param>
/// <param name="begun">Ends when the draft is there.</param>
internal sealed class RunPartSender(CypherSession session, string draft, Task begun)
{
    // a text of JSON may have 20 million characters on the server; base 64 adds a third
    private const int LargestBlock = 4 * 1024 * 1024;

    // the years of the bundled figures go in four requests: the first leaves while most of them are still to be scored
    private const int BytesARequest = 1024 * 1024;

    private readonly List<Part> _waiting = [];
    private Task _sending = begun;
    private int _count;
    private int _bytes;

    /// <summary>Takes a year, and sends those that wait when there is enough of them.</summary>
    public void Add(YearScreening screening, CancellationToken cancellation)
    {
        var part = new Part($"{draft}|{_count}", _count++, screening, ScreeningBytes.Write(screening));
        _waiting.Add(part);
        _bytes += part.Bytes.Length;
        if (_bytes >= BytesARequest)
            Send(cancellation);
    }

    /// <summary>Sends what waits, and ends when all of it is there.</summary>
    public Task CompleteAsync()
    {
        if (_waiting.Count > 0)
            Send(CancellationToken.None);
        return _sending;
    }

    /// <summary>Ends when nothing is on its way any more, whether or not it arrived.</summary>
    public Task SettleAsync() =>
        _sending.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    private void Send(CancellationToken cancellation)
    {
        // the port of the store is synchronous, and who scores waits here: one request on its way, never more years in memory
        _sending.GetAwaiter().GetResult();
        _sending = SendAsync([.. _waiting], cancellation);
        _waiting.Clear();
        _bytes = 0;
    }

    private async Task SendAsync(Part[] parts, CancellationToken cancellation)
    {
        var rows = new CypherRows<Part>(parts, static (part, sink) => part.Write(sink));
        Expect(parts.Length, await session.WriteAsync(RunCypher.AppendParts.With("draft", draft).With("parts", rows), cancellation));
        foreach (var part in parts)
        {
            for (var nr = 1; nr < part.Blocks; nr++)
            {
                var block = RunCypher.AppendBlock.With("id", part.Id).With("nr", nr).With("bytes", part.Block(nr));
                Expect(1, await session.WriteAsync(block, cancellation));
            }
        }
    }

    private static void Expect(int sent, CypherResult result)
    {
        if (result.OnlyRow().Integer("n") != sent)
            throw DraftLost();
    }

    /// <summary>What a draft that is gone means.</summary>
    public static StoreUnavailableException DraftLost() => new(
        "draft-lost", "The run under way is not in Neo4j any more: another program has taken it away. Recompute again.");

    private sealed record Part(string Id, int Nr, YearScreening Screening, byte[] Bytes)
    {
        public int Blocks => Math.Max(1, (Bytes.Length + LargestBlock - 1) / LargestBlock);

        public byte[] Block(int nr) => Bytes[(nr * LargestBlock)..Math.Min(Bytes.Length, (nr + 1) * LargestBlock)];

        public void Write(ICypherRowSink sink)
        {
            sink.Add("id", Id);
            sink.Add("nr", Nr);
            sink.Add("source", Screening.Series.Source);
            sink.Add("revision", Screening.Series.Revision.ToString());
            sink.Add("release", Screening.Series.Release);
            sink.Add("year", Screening.Year.Value);
            sink.Add("products", Screening.Products.Length);
            sink.Add("cells", Screening.Cells.Count);
            sink.Add("sha256", Convert.ToHexStringLower(SHA256.HashData(Bytes)));
            sink.Add("blocks", Blocks);
            sink.AddValue("bytes", Blocks == 1 ? Bytes : Block(0));
        }
    }
}
