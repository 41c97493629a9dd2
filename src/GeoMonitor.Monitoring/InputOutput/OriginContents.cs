namespace GeoMonitor.Monitoring.InputOutput;

/// <summary>One origin of what final demand or an industry of an economy is made of (methodology 6.2).</summary>
/// <param name="Economy">The economy that is asked about.</param>
/// <param name="Year">The year of the table.</param>
/// <param name="Of"><c>final-demand</c>, or the industry.</param>
/// <param name="OfName">Its name; the code when the table has none.</param>
/// <param name="Origin">The economy or group that it is from.</param>
/// <param name="OriginName">Its name in English.</param>
/// <param name="OriginIndustry">The industry there; null where origins are economies.</param>
/// <param name="OriginIndustryName">Its name; null likewise.</param>
/// <param name="IsOwn">Whether the origin is the economy itself, or a member of it.</param>
/// <param name="ValueAddedShare">VAS: the value added there in one unit, 0..1; all origins add to one. Null when there is no unit.</param>
/// <param name="DirectShare">Its share of what is bought directly, 0..1: of final goods, or of inputs; null when nothing is bought.</param>
/// <param name="LookThroughShare">Of inputs, its share with suppliers looked through, 0..1; null for final demand, whose value added says it.</param>
/// <param name="Fpem">Its share of all output at all steps, own output included, 0..1.</param>
/// <param name="FaceValue">The same as the books show it at the first step, 0..1.</param>
/// <param name="HiddenExposure"><paramref name="Fpem"/> less <paramref name="FaceValue"/>, 0..1: never negative.</param>
/// <param name="Hidden">
/// Whether the look-through share (of final demand: of value added) is .15 above the direct one, or at least twice as large; null
/// when one is.
/// </param>
/// <param name="Dataset">The dataset of the table.</param>
public sealed record OriginContents(
    string Economy,
    int Year,
    string Of,
    string OfName,
    string Origin,
    string OriginName,
    string? OriginIndustry,
    string? OriginIndustryName,
    bool IsOwn,
    double? ValueAddedShare,
    double? DirectShare,
    double? LookThroughShare,
    double? Fpem,
    double? FaceValue,
    double? HiddenExposure,
    bool? Hidden,
    string Dataset)
{
    /// <summary>What <see cref="Of"/> says for final demand.</summary>
    public const string FinalDemand = "final-demand";
}
