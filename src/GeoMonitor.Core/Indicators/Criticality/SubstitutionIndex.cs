namespace GeoMonitor.Core.Indicators.Criticality;

/// <summary>A substitute in one application (methodology 3) [K].</summary>
/// <param name="SubShare">The part of the application it can take over, 0..1.</param>
/// <param name="CostPerformance">SCP, .7 (as good and as cheap)..1 (see <see cref="SubstituteCostPerformance"/>).</param>
/// <param name="Production">SP: is enough of it produced; .8 favourable..1.</param>
/// <param name="Criticality">SCr: is it critical itself; .8 favourable..1.</param>
/// <param name="CoProduction">SCo: is it a by-product; .8 favourable..1.</param>
public readonly record struct Substitute(
    double SubShare, double CostPerformance, double Production, double Criticality, double CoProduction);

/// <summary>An application of the material with its substitutes.</summary>
/// <param name="Share">The part of the material used in it, 0..1.</param>
/// <param name="Substitutes">Its substitutes; their sub-shares add to at most one half.</param>
public sealed record SubstitutableUse(double Share, IReadOnlyList<Substitute> Substitutes);

/// <summary>The substitution indices of the EU critical raw materials method (methodology 3) [K].</summary>
/// <param name="EconomicImportance">SI_EI, 0..1, 1 = no substitute.</param>
/// <param name="SupplyRisk">SI_SR, 0..1, 1 = no substitute.</param>
public readonly record struct SubstitutionIndex(double EconomicImportance, double SupplyRisk)
{
    private const double LargestSubShare = 0.5;
    private const double Rounding = 1e-9;

    /// <summary>
    /// SI_EI = sum Share (sum SubShare SCP + rest), SI_SR = sum Share (sum SubShare (SP SCr SCo)^(1/3) + rest), where
    /// the rest of an application stays with the material itself; uses that are not listed have no substitute.
    /// </summary>
    /// <exception cref="ArgumentException">Shares add to more than 1, sub-shares to more than .5, or a figure is out of range.</exception>
    public static SubstitutionIndex Of(IEnumerable<SubstitutableUse> uses)
    {
        double listed = 0, importance = 0, risk = 0;
        foreach (var use in uses)
        {
            RequireShare(use.Share);
            double substituted = 0, byPerformance = 0, bySupply = 0;
            foreach (var substitute in use.Substitutes)
            {
                Require(substitute);
                substituted += substitute.SubShare;
                byPerformance += substitute.SubShare * substitute.CostPerformance;
                bySupply += substitute.SubShare
                    * Math.Cbrt(substitute.Production * substitute.Criticality * substitute.CoProduction);
            }

            if (substituted > LargestSubShare + Rounding)
                throw new ArgumentException($"The substitutes of one application take {substituted}; the method allows at most {LargestSubShare}.", nameof(uses));
            listed += use.Share;
            importance += use.Share * (byPerformance + 1 - substituted);
            risk += use.Share * (bySupply + 1 - substituted);
        }

        if (listed > 1 + Rounding)
            throw new ArgumentException($"The applications add to {listed}, more than the whole.", nameof(uses));
        return new(importance + 1 - listed, risk + 1 - listed);
    }

    private static void RequireShare(double share)
    {
        if (!(share >= 0 && share <= 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
    }

    private static void Require(Substitute substitute)
    {
        RequireShare(substitute.SubShare);
        ReadOnlySpan<double> factors =
            [substitute.CostPerformance, substitute.Production, substitute.Criticality, substitute.CoProduction];
        foreach (var factor in factors)
        {
            if (!(factor > 0 && factor <= 1))
                throw new ArgumentOutOfRangeException(nameof(substitute), factor, "A factor of a substitute lies above 0 and at most at 1.");
        }
    }
}
