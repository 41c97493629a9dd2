namespace GeoMonitor.Monitoring.Loading;

/// <summary>Gives the memory of a year back before the next one is taken up.</summary>
/// <remarks>
/// The columns of a full year are half a gigabyte while they are sorted, and large arrays are collected only when the
/// runtime finds the time: it lets the garbage of several years pile up on a machine with memory to spare. Who is done
/// with a year knows it, and nearly nothing else is alive then, so asking for a collection costs milliseconds.
/// </remarks>
internal static class YearMemory
{
    // below this a year is some ten megabytes, which the runtime handles better on its own
    private const int LargeFlows = 500_000;

    /// <summary>Gives back what nobody refers to any more; does nothing after a small year.</summary>
    /// <param name="flows">The flows of the year that is done.</param>
    public static void Release(int flows)
    {
        if (flows >= LargeFlows)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
