namespace GeoMonitor.Graph.Scenarios;

/// <summary>What one solution assumes about what is not known exactly.</summary>
/// <param name="Elasticity">sigma of the medium run, between 0 and 1.</param>
/// <param name="SparePart">The part of the estimated spare capacity that is there.</param>
/// <param name="StockPart">The part of the stock that is there.</param>
/// <param name="Unknown">What an unknown supplier of a disrupted item does: 0 = delivers, 1 = stops.</param>
/// <param name="Settled">A change below this part ends the sweeps through a cycle.</param>
internal readonly record struct Assumptions(double Elasticity, double SparePart, double StockPart, double Unknown, double Settled);

/// <summary>
/// The scale on which CES is a sum: z^r, with z the part that is there and r = (sigma - 1)/sigma, so that output is the sum of
/// th z^r (methodology 12.2). 1 = nothing lacks, infinite = nothing is there.
/// </summary>
/// <param name="elasticity">sigma, between 0 and 1.</param>
internal readonly struct CesScale(double elasticity)
{
    private readonly double _r = (elasticity - 1) / elasticity;

    /// <summary>z of z^r; nothing lost stays exactly nothing lost.</summary>
    public double PartOf(double power) => power <= 1 ? 1 : Math.Pow(power, 1 / _r);

    /// <summary>z^r of z.</summary>
    public double PowerOf(double part) => part >= 1 ? 1 : Math.Pow(Math.Max(0, part), _r);
}
