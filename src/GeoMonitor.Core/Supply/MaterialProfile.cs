namespace GeoMonitor.Core.Supply;

/// <summary>What the EU study of critical raw materials of 2023 says of a material.</summary>
/// <param name="Id">Slug of the material.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="SupplyRisk">SR, zero or more; null when not assessed.</param>
/// <param name="EconomicImportance">EI, 0..10; null when not assessed.</param>
/// <param name="RecyclingInputRate">End-of-life recycling input rate, 0..1; null when not known.</param>
/// <param name="IsCritical">Whether it is on the list of critical raw materials.</param>
/// <param name="IsStrategic">Whether it is on the list of strategic raw materials of 2024.</param>
public sealed record MaterialProfile(
    string Id,
    string Name,
    double? SupplyRisk,
    double? EconomicImportance,
    double? RecyclingInputRate,
    bool IsCritical,
    bool IsStrategic);
