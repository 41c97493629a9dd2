namespace GeoMonitor.Core.Trade.Mirror;

/// <summary>What both partners report of one flow in one year.</summary>
/// <param name="Product">Packed six-digit code.</param>
/// <param name="Exporter">Index of the exporting economy.</param>
/// <param name="Importer">Index of the importing economy.</param>
/// <param name="Exports">What the exporter reports, FOB.</param>
/// <param name="Imports">What the importer reports, CIF.</param>
public readonly record struct MirrorPair(
    uint Product, ushort Exporter, ushort Importer, MirrorReport Exports, MirrorReport Imports)
{
    /// <summary>Whether both report the flow.</summary>
    public bool IsTwoSided => Exports.IsGiven && Imports.IsGiven;
}

/// <summary>What one partner reports of a flow.</summary>
/// <remarks>The default value is no report: that is no report of zero.</remarks>
public readonly record struct MirrorReport
{
    // one more than the value, so that the default says that there is none
    private readonly long _usdPlusOne;
    private readonly double _tonnes;

    /// <summary>A report.</summary>
    /// <param name="usd">The value in whole US dollars, zero or more.</param>
    /// <param name="tonnes">The quantity in tonnes; NaN when it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public MirrorReport(long usd, double tonnes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(usd);
        _usdPlusOne = usd + 1;
        _tonnes = tonnes;
    }

    /// <summary>Whether there is a report.</summary>
    public bool IsGiven => _usdPlusOne > 0;

    /// <summary>The value in whole US dollars; null when there is no report.</summary>
    public long? Usd => IsGiven ? _usdPlusOne - 1 : null;

    /// <summary>The quantity in tonnes; NaN when it is not known or there is no report.</summary>
    public double Tonnes => IsGiven ? _tonnes : double.NaN;
}
