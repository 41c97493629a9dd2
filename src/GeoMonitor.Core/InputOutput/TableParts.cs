using GeoMonitor.Core.Economies;

namespace GeoMonitor.Core.InputOutput;

/// <summary>A place in an input-output table: an economy, or a group of economies such as the rest of the world.</summary>
/// <param name="Label">How the table calls it, alpha-3 codes where it is an economy: <c>NLD</c>, <c>ROW</c>, <c>X_REU</c>.</param>
/// <param name="Economy">The economy; null for a group, which stays as it is and is never split.</param>
public readonly record struct TableEconomy(string Label, EconomyCode? Economy);

/// <summary>An industry of an input-output table.</summary>
/// <param name="Code">Its code in the table, such as <c>C26</c>.</param>
/// <param name="Name">Its name in English; null when nobody gave one.</param>
public readonly record struct TableIndustry(string Code, string? Name);
