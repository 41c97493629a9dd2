using GeoMonitor.Core.Indicators.Statistics;

namespace GeoMonitor.Core.Trade.Mirror;

/// <summary>What imports CIF are divided by to be comparable with exports FOB.</summary>
/// <param name="Value">The factor, 1 or more.</param>
/// <param name="IsMeasured">Whether it is the median of the year's own flows; false when it was given or is the default.</param>
public readonly record struct CifFactor(double Value, bool IsMeasured)
{
    /// <summary>
    /// The factor of one year: the median of m/x over flows that both sides report, no less than 1 and no more than
    /// the parameters allow. One factor for all flows: a factor for each would move with the very errors it is to tell from cost.
    /// </summary>
    /// <param name="pairs">All flows of the year.</param>
    /// <param name="parameters">The choices.</param>
    /// <param name="medians">Makes what finds the median; null for one in memory.</param>
    /// <exception cref="ArgumentOutOfRangeException">A given factor is below 1 or above the largest.</exception>
    public static CifFactor Of(IEnumerable<MirrorPair> pairs, MirrorParameters parameters, Func<IMedianFinder>? medians = null)
    {
        if (parameters.CifFactor is { } given)
        {
            if (!(given >= 1 && given <= parameters.MaxCifFactor))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(parameters), given, $"A factor from CIF to FOB lies between 1 and {parameters.MaxCifFactor}.");
            }

            return new CifFactor(given, IsMeasured: false);
        }

        using var ratios = medians?.Invoke() ?? new MedianInMemory();
        foreach (var pair in pairs)
        {
            if (pair.Exports.Usd is { } x && pair.Imports.Usd is { } m && Math.Min(x, m) > 0 && Math.Max(x, m) >= parameters.MinValueUsd)
                ratios.Add(m / (double)x);
        }

        return ratios.Count < Math.Max(1, parameters.MinPairs)
            ? new CifFactor(parameters.DefaultCifFactor, IsMeasured: false)
            : new CifFactor(Math.Clamp(ratios.Find()!.Value, 1, parameters.MaxCifFactor), IsMeasured: true);
    }
}
