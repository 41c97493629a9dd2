using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Ingest.Figures;

namespace GeoMonitor.Ingest.Production;

/// <summary>One figure of the Mineral Commodity Summaries.</summary>
internal readonly record struct McsRow(string Material, McsForm Form, EconomyCode Economy, Year Year, double? Quantity, ProductionUnit Unit, string Country)
{
    public static McsRow Of(
        string material, McsForm form, string country, Year year, double? value, ProductionUnit unit, FigureIntake intake) => new(
        material.Trim(),
        form,
        intake.EconomyOf("", country),
        year,
        unit.TonnesPerUnit is { } tonnes ? value * tonnes : value,
        unit.TonnesPerUnit is null ? unit : ProductionUnit.Tonne,
        country);

    public ProductionFigure ToFigure(string edition, bool isEstimate, string? slug) => new(
        edition,
        Material,
        slug,
        Form.Stage,
        Form.Name,
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
}
