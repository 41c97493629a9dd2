using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Ingest.Bundle;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Reproductions;

/// <summary>Supply risk of the EU assessment of 2017, from the inputs it was published with (methodology 3).</summary>
internal static class SupplyRisk2017
{
    private const string Source = "European Commission, review of the list of Critical Raw Materials 2017, tables 3 and 18";
    private const double HalfDigit = 0.05;
    private const double HalfPercent = 0.005;

    public static IEnumerable<Reproduction> Of(RunView run) => run.Figures.Bundled.Checks.SupplyRisk2017.Select(check =>
    {
        var (got, tolerance) = Compute(check);
        return Reproduction.Compare(
            $"eu-supply-risk-2017-{check.Material}",
            $"EU supply risk 2017: {check.Material}, {check.Stage}",
            Source,
            check.Published,
            got,
            tolerance,
            got is null ? "An input is not published." : "The rounding of the published inputs does not explain the difference.");
    });

    // every input is published on one digit; the result may lie anywhere between the extremes they allow
    private static (double? Got, double Tolerance) Compute(SupplyRiskCheck check)
    {
        var got = Risk(check, 0, 0, 0, 0, 0);
        if (got is null)
            return (null, HalfDigit);
        var widest = 0.0;
        for (var corner = 0; corner < 32; corner++)
        {
            double Sign(int bit) => (corner & (1 << bit)) == 0 ? -1 : 1;
            var risk = Risk(check, Sign(0) * HalfDigit, Sign(1) * HalfDigit, Sign(2) * HalfPercent, Sign(3) * HalfPercent, Sign(4) * HalfDigit);
            widest = Math.Max(widest, Math.Abs(risk!.Value - got.Value));
        }

        return (got, widest + HalfDigit);
    }

    private static double? Risk(SupplyRiskCheck c, double global, double eu, double reliance, double recycling, double substitution) =>
        SupplyRisk.Of(new SupplyRiskInputs(
            c.Data == SupplyData.EuOnly ? null : c.HhiGlobal is { } g ? Math.Max(0, g + global) : null,
            c.Data == SupplyData.GlobalOnly ? null : c.HhiEu is { } e ? Math.Max(0, e + eu) : null,
            c.ImportReliance is { } ir ? Math.Clamp(ir + reliance, 0, 1) : null,
            Math.Clamp((c.RecyclingInputRate ?? 0) + recycling, 0, 1),
            Math.Clamp((c.Substitution ?? 1) + substitution, 0, 1)))?.Value;
}
