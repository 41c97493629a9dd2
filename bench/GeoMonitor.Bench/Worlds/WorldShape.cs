namespace GeoMonitor.Bench.Worlds;

/// <summary>The size of a made-up year of world trade. The defaults are those of a full BACI year.</summary>
/// <param name="Rows">Flows wanted; the file holds this many within a percent or so.</param>
/// <param name="Countries">Country codes that trade.</param>
/// <param name="Products">Six-digit codes.</param>
/// <param name="BlankQuantities">Share of flows whose quantity is blank.</param>
/// <param name="Seed">The same seed gives the same file.</param>
internal sealed record WorldShape(
    int Rows = 11_700_000,
    int Countries = 226,
    int Products = 5_202,
    double BlankQuantities = 0.03,
    int Seed = 1);
