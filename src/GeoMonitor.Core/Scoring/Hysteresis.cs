namespace GeoMonitor.Core.Scoring;

/// <summary>A flag that does not flicker around its threshold (methodology 11.4) [P on CEPII's 2 of 3].</summary>
public static class Hysteresis
{
    /// <summary>
    /// On when the value is above the threshold in enough years of the window; off when it is below the threshold less
    /// the margin in enough of them; else as before. Starts off.
    /// </summary>
    /// <param name="values">One value a year, oldest first; NaN for an unknown one, which counts neither way.</param>
    /// <param name="threshold">The threshold for on.</param>
    /// <param name="parameters">Window, years needed and margin.</param>
    /// <returns>The state after each year.</returns>
    public static bool[] States(ReadOnlySpan<double> values, double threshold, HysteresisParameters parameters)
    {
        var off = threshold - parameters.Margin;
        var states = new bool[values.Length];
        for (var year = 0; year < values.Length; year++)
        {
            int above = 0, below = 0;
            foreach (var value in values[Math.Max(0, year + 1 - parameters.Window)..(year + 1)])
            {
                above += value > threshold ? 1 : 0;
                below += value < off ? 1 : 0;
            }

            var before = year > 0 && states[year - 1];
            states[year] = before ? below < parameters.Needed : above >= parameters.Needed;
        }

        return states;
    }
}
