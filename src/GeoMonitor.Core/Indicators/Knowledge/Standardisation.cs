namespace GeoMonitor.Core.Indicators.Knowledge;

/// <summary>Which standard deviation a standardised figure uses; published figures differ in this.</summary>
public enum Deviation
{
    /// <summary>Divides by n: Growth Lab code.</summary>
    Population,

    /// <summary>Divides by n - 1: much other code.</summary>
    Sample,
}

/// <summary>Mean and spread, to standardise with.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Spread">The standard deviation.</param>
public readonly record struct Standardisation(double Mean, double Spread)
{
    /// <summary>Mean and spread of the values that are numbers; NaN, an element left out, does not count.</summary>
    public static Standardisation Of(IReadOnlyList<double> values, Deviation deviation)
    {
        var known = values.Where(v => !double.IsNaN(v)).ToArray();
        var mean = known.Sum() / known.Length;
        var squares = known.Sum(v => (v - mean) * (v - mean));
        return new(mean, Math.Sqrt(squares / (deviation == Deviation.Population ? known.Length : known.Length - 1)));
    }

    /// <summary>(value - mean)/spread by element; NaN stays NaN.</summary>
    public double[] Apply(IReadOnlyList<double> values)
    {
        var (mean, spread) = this;
        return [.. values.Select(v => (v - mean) / spread)];
    }
}
