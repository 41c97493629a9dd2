using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Files;

/// <summary>
/// The unpacked bytes of a gzip file or of a member of a zip file. Damage becomes a refusal, and the end is only
/// believed when the packed file says so itself: the runtime takes a file that breaks off for one that ends.
/// </summary>
internal sealed class InflatedStream(
    Stream inflating, string name, InflationBudget budget, Action<long>? checkEnd) : ForwardStream
{
    private long _total;
    private bool _ended;

    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.IsEmpty)
            return 0;
        var read = Inflate(buffer);
        _total += read;
        if (read > 0)
        {
            budget.Spend(read);
            return read;
        }

        _ended = true;
        checkEnd?.Invoke(_total);
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inflating.Dispose();
        base.Dispose(disposing);
    }

    private int Inflate(Span<byte> buffer)
    {
        try
        {
            return inflating.Read(buffer);
        }
        catch (InvalidDataException damage)
        {
            throw new LoadRefusedException(
                "damaged-archive",
                $"'{name}' is damaged: its packed data cannot be read beyond byte {_total:N0} of the unpacked text; "
                + "fetch the file again.",
                damage);
        }
    }
}
