namespace GeoMonitor.Ingest;

/// <summary>How far a load has come.</summary>
/// <param name="BytesRead">Bytes of the file as it was given that have been read.</param>
/// <param name="BytesTotal">Its size.</param>
/// <param name="RowsRead">Data rows read.</param>
/// <param name="Member">The text that is being read: the file, or a member of the archive.</param>
public readonly record struct LoadProgress(long BytesRead, long BytesTotal, long RowsRead, string Member)
{
    /// <summary>The part of the file that has been read, 0..1.</summary>
    public double Fraction => BytesTotal == 0 ? 0 : Math.Clamp((double)BytesRead / BytesTotal, 0, 1);
}
