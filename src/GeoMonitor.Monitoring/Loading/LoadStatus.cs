namespace GeoMonitor.Monitoring.Loading;

/// <summary>What a load is doing.</summary>
public enum LoadStage
{
    /// <summary>The file is on its way here.</summary>
    Receiving,

    /// <summary>The file is here; a recomputation, or the beginning of the file, is waited for.</summary>
    Waiting,

    /// <summary>Its rows are read.</summary>
    Loading,
}

/// <summary>How far a load is.</summary>
/// <param name="FileName">The file.</param>
/// <param name="Stage">What is being done.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="BytesDone">Bytes received, or read.</param>
/// <param name="BytesTotal">The size of the file; null when its sender did not say.</param>
/// <param name="RowsRead">Data rows read.</param>
/// <param name="Member">The file, or the member of the archive, that is being read; null before.</param>
public sealed record LoadStatus(
    string FileName, LoadStage Stage, DateTimeOffset StartedAt, long BytesDone, long? BytesTotal, long RowsRead, string? Member)
{
    /// <summary>The part of the stage that is done, 0..1; null when the size is not known.</summary>
    public double? Progress => BytesTotal is > 0 ? Math.Clamp((double)BytesDone / BytesTotal.Value, 0, 1) : null;
}
