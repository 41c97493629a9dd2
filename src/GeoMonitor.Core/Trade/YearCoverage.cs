using GeoMonitor.Core.Items;

namespace GeoMonitor.Core.Trade;

/// <summary>Whether a series holds all flows of a product in a year.</summary>
/// <param name="Series">The series.</param>
/// <param name="Product">The product.</param>
/// <param name="Year">The year.</param>
/// <param name="IsComplete">
/// Whether all flows are there. Where not, absent flows say nothing and no test is decided on the year.
/// </param>
/// <param name="IsProvisional">Whether the source will still revise the year.</param>
/// <param name="Flows">How many flows the series has.</param>
/// <param name="Value">Their value.</param>
/// <param name="Note">What is missing; null when nothing.</param>
public sealed record YearCoverage(
    SeriesKey Series,
    Hs6 Product,
    Year Year,
    bool IsComplete,
    bool IsProvisional,
    int Flows,
    Money Value,
    string? Note);
