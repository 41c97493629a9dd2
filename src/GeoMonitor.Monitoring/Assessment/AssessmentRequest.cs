using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Screening;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.SupplyChains.Chokepoints;

namespace GeoMonitor.Monitoring.Assessment;

/// <summary>What one dependency is assessed from.</summary>
/// <param name="Product">The product and its series.</param>
/// <param name="Profile">What is known of the materials in it.</param>
/// <param name="Economy">The economy whose dependence it is.</param>
/// <param name="Year">The year.</param>
/// <param name="Own">The cell of the economy in a year; null when no import is recorded.</param>
/// <param name="Pool">The cell of <c>EU27</c> in a year; null likewise.</param>
/// <param name="WorldExportHhi">Concentration of world exports in the year, known also without an import.</param>
/// <param name="ReExportShare">Share of the economy's imports that leave again, all goods, 0..1; null when not known.</param>
/// <param name="AgeYears">Years between the end of the year and the run.</param>
internal sealed record AssessmentRequest(
    ProductSeries Product,
    ItemProfile Profile,
    Economy Economy,
    Year Year,
    Func<Year, CellIndicators?> Own,
    Func<Year, CellIndicators?> Pool,
    double? WorldExportHhi,
    double? ReExportShare,
    double AgeYears)
{
    /// <summary>What the origins rest on; null when the figures are by place of dispatch.</summary>
    public OriginBasis? OriginBasis { get; init; }

    /// <summary>The part of a supplier's deliveries to the world that others could make up, 0..1; null when not known.</summary>
    public Func<ushort, double?> DiversionWorld { get; init; } = static _ => null;

    /// <summary>
    /// Whom the item depends on most through the chain, looked up where it can matter; null when the chain says nothing of the
    /// item in the year.
    /// </summary>
    public Func<ChainDependence?> Chain { get; init; } = static () => null;

    /// <summary>Whether what tells levels below <c>strategic</c> apart, trends and the chain upstream, is left out.</summary>
    public bool OnlyOfficial { get; init; }

    /// <summary>Measures of suppliers that hold exports of the item to the economy back.</summary>
    public ImmutableArray<SupplierMeasure> Measures { get; init; } = [];

    /// <summary>Trend and unit value of the item.</summary>
    public EarlyWarning Warning { get; init; } = EarlyWarning.None;
}
