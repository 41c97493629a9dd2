using System.Buffers;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace GeoMonitor.Ingest.Rows;

/// <summary>Whole lines of a table, to be taken apart by themselves.</summary>
/// <param name="Chars">The lines.</param>
/// <param name="LinesBefore">How many lines of the text come before them.</param>
/// <param name="Lines">How many lines they are, the last one perhaps without its end.</param>
internal sealed record LineBlock(ReadOnlyMemory<char> Chars, long LinesBefore, int Lines)
{
    /// <summary>Whether there may be a quotation mark in it.</summary>
    public bool HasQuote { get; init; }

    /// <summary>Whether the text behind it belongs to it, because it could not be cut.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Why the text could not be read on; null when it could.</summary>
    public ExceptionDispatchInfo? Failure { get; init; }

    /// <summary>Gives the memory of the lines back; nobody may look at them any more.</summary>
    public void Return()
    {
        if (MemoryMarshal.TryGetArray(Chars, out var segment) && segment.Array is { } chars)
            ArrayPool<char>.Shared.Return(chars);
    }
}
