using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Figures;

namespace GeoMonitor.Ingest.Production;

/// <summary>One figure of the Mineral Commodity Summaries.</summary>
internal sealed record McsRow(string Material, string Form, EconomyCode Economy, Year Year, double? Quantity, ProductionUnit Unit, string Country)
{
    private static readonly string[] Processing = ["refinery", "refined", "smelter", "plant", "primary", "sponge", "metal production"];

    public static McsRow Of(
        string material, string form, string country, Year year, double? value, ProductionUnit unit, FigureIntake intake) => new(
        material.Trim(),
        WithoutRounding(form),
        intake.EconomyOf("", country),
        year,
        unit.TonnesPerUnit is { } tonnes ? value * tonnes : value,
        unit.TonnesPerUnit is null ? unit : ProductionUnit.Tonne,
        country);

    public ProductionFigure ToFigure(string edition, bool isEstimate) => new(
        edition,
        Material,
        MaterialNames.SlugOf(Material),
        StageOf(Form),
        Form,
        Economy,
        Year,
        Quantity,
        Unit,
        Share: null,
        IsBelow: false,
        TradeParameter: null,
        isEstimate,
        isEstimate ? "estimated" : "reported",
        Economy == EconomyCode.Unspecified ? Country : null);

    // the rounded total stands beside the unrounded rows it is of
    private static string WithoutRounding(string form) =>
        form.Replace(": rounded", "", StringComparison.OrdinalIgnoreCase).Replace(", rounded", "", StringComparison.OrdinalIgnoreCase).Trim();

    private static string? StageOf(string form)
    {
        if (form.Contains("mine production", StringComparison.OrdinalIgnoreCase))
            return "extraction";
        return Array.Exists(Processing, word => form.Contains(word, StringComparison.OrdinalIgnoreCase)) ? "processing" : null;
    }
}
