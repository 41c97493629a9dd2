namespace GeoMonitor.Core.Indicators.Dependency;

/// <summary>A figure against a published threshold.</summary>
/// <param name="Id">The test, such as <c>import-hhi</c>.</param>
/// <param name="Value">The figure; null when it is not known or not defined.</param>
/// <param name="Threshold">The threshold in the unit of the figure.</param>
/// <param name="Passed">Whether the test fires, that is, points to dependence; null when the figure is.</param>
public readonly record struct TestOutcome(string Id, double? Value, double Threshold, bool? Passed)
{
    /// <summary>Fires when the figure is above the threshold; at the threshold it does not.</summary>
    public static TestOutcome Above(string id, double? value, double threshold) =>
        new(id, value, threshold, value is { } v ? v > threshold : null);

    /// <summary>Fires when the figure is at or above the threshold.</summary>
    public static TestOutcome AtLeast(string id, double? value, double threshold) =>
        new(id, value, threshold, value is { } v ? v >= threshold : null);

    /// <summary>Whether all tests fire: false as soon as one does not, else null as soon as one is not known.</summary>
    public static bool? All(params ReadOnlySpan<TestOutcome> tests)
    {
        bool? all = true;
        foreach (var test in tests)
        {
            if (test.Passed == false)
                return false;
            all = test.Passed is null ? null : all;
        }

        return all;
    }
}
