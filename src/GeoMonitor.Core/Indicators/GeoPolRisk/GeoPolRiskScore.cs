using GeoMonitor.Core.Indicators.Concentration;

namespace GeoMonitor.Core.Indicators.GeoPolRisk;

/// <summary>Why a GeoPolRisk score is refused; null stands for none.</summary>
/// <param name="Code"><c>basis-mismatch</c>, <c>no-supply</c> or <c>no-production</c>.</param>
/// <param name="Explanation">The sentence for the analyst.</param>
public sealed record GeoPolRiskRefusal(string Code, string Explanation);

/// <summary>The GeoPolRisk method of one importer, material and year (methodology 4) [V].</summary>
/// <remarks>
/// Source: Gemechu et al. 2016; Koyamparambath et al. 2024. Governance here is the WGI estimate of political stability
/// alone; a supplier without one counts with the method's neutral .5, and its share is shown.
/// </remarks>
/// <param name="ProductionHhi">HHI of world production, 1/n..1; null without production data.</param>
/// <param name="ImportRisk">sum g_i f_i/(p + F), 0..1; null when refused.</param>
/// <param name="ImputedShare">Share of imports whose governance is not published, 0..1.</param>
/// <param name="Score">HHI times import risk, 0..1; null when either is.</param>
/// <param name="Refusal">Why there is no score; null when there is one.</param>
public sealed record GeoPolRiskScore(
    double? ProductionHhi, double? ImportRisk, double ImputedShare, double? Score, GeoPolRiskRefusal? Refusal)
{
    /// <summary>The OECD copper average of 2017-2021 that characterisation factors are relative to.</summary>
    public const double CopperMidpoint = 0.409412948;

    private const double NeutralRisk = 0.5;

    /// <summary>The score of an importer.</summary>
    /// <param name="worldProductionHhi">HHI of world production of the material; null when not known.</param>
    /// <param name="imports">f_i, imports by supplier; for a bloc without flows between its members.</param>
    /// <param name="governance">Political stability by supplier.</param>
    /// <param name="domesticProduction">p, in the same stage and content as the imports.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static GeoPolRiskScore Of(
        double? worldProductionHhi,
        MaterialQuantities imports,
        ReadOnlySpan<GovernanceScore> governance,
        MaterialQuantity domesticProduction)
    {
        Amounts.RequireSameLength(imports.Masses.Count, governance.Length, nameof(governance));
        if (imports.Basis != domesticProduction.Basis)
        {
            return Refused(worldProductionHhi, "basis-mismatch",
                $"Imports are of {imports.Basis}, production is of {domesticProduction.Basis}; convert one before they are added.");
        }

        double total = 0, risk = 0, imputed = 0;
        for (var i = 0; i < governance.Length; i++)
        {
            var mass = imports.Masses[i].Value;
            total += mass;
            risk += mass * (governance[i].Risk ?? NeutralRisk);
            imputed += governance[i].Origin == GovernanceOrigin.Observed ? 0 : mass;
        }

        var supply = domesticProduction.Mass.Value + total;
        if (supply == 0)
            return Refused(worldProductionHhi, "no-supply", $"There are neither imports nor production of {imports.Basis}.");
        var importRisk = risk / supply;
        var share = total == 0 ? 0 : imputed / total;
        return worldProductionHhi is { } hhi
            ? new(hhi, importRisk, share, hhi * importRisk, null)
            : new(null, importRisk, share, null, new("no-production", "World production of the material is not known."));
    }

    /// <summary>Score times price, in the unit of the price per kilogram; null without a score.</summary>
    public double? Midpoint(double pricePerKg) => Score * pricePerKg;

    /// <summary>The characterisation factor, kilogram copper equivalent per kilogram; null without a score.</summary>
    public double? CharacterisationFactor(double pricePerKg) => Midpoint(pricePerKg) / CopperMidpoint;

    private static GeoPolRiskScore Refused(double? hhi, string code, string explanation) =>
        new(hhi, null, 0, null, new(code, explanation));
}
