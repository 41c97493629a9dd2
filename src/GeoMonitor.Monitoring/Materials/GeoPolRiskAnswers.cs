using GeoMonitor.Core;

namespace GeoMonitor.Monitoring.Materials;

/// <summary>Puts a GeoPolRisk into the form of an answer.</summary>
internal static class GeoPolRiskAnswers
{
    /// <summary>The answer.</summary>
    public static GeoPolRiskAnswer Of(MaterialGeoPolRisk geo, Year year)
    {
        var price = geo.Imports?.UnitValue;
        return new GeoPolRiskAnswer(
            geo.Stage is { } stage ? Stages.Slug(stage) : null,
            geo.ProductionHhi,
            geo.Score?.ImportRisk,
            geo.Score?.Score,
            price,
            price is { } p ? geo.Score?.Midpoint(p) : null,
            price is { } q ? geo.Score?.CharacterisationFactor(q) : null,
            geo.Imports?.TotalTonnes,
            geo.Domestic?.Value,
            geo.Score?.ImputedShare,
            [.. (geo.Imports?.Products ?? []).Select(i => i.Id.Value)],
            geo.Production is { } production ? $"{production.Table.DataSet}, {production.Table.Year}" : null,
            [.. Flags(geo, year)],
            geo.Reason,
            geo.Explanation);
    }

    private static IEnumerable<string> Flags(MaterialGeoPolRisk geo, Year year)
    {
        if (geo.Imports is { } imports)
        {
            if (imports.Products.Any(p => p.IsShared))
                yield return "shared-code";
            if (imports.Products.Length > 1)
                yield return "several-products";
            if (imports.IsPartial)
                yield return "partial-year";
            if (imports.ValueWithTonnesKusd < imports.ValueKusd)
                yield return "quantity-partly-unknown";
        }

        if (geo.Production is { } production && production.Table.Year != year)
            yield return "production-of-other-year";
    }
}
