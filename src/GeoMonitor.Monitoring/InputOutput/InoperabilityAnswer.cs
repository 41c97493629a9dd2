using System.Collections.Immutable;
using GeoMonitor.Monitoring.Dependencies;

namespace GeoMonitor.Monitoring.InputOutput;

/// <summary>
/// What part of each industry stands still because others lose output and order less (Haimes and Jiang 2001; methodology 6.1). It is
/// the loss of those who deliver; who goes without deliveries is asked with <c>/scenarios</c>.
/// </summary>
/// <param name="Table">The table behind the answer; null when none is loaded.</param>
/// <param name="Economy">Whose industries are listed.</param>
/// <param name="EconomyName">Its name in English.</param>
/// <param name="Members">For the Union: the members that the table has, added up.</param>
/// <param name="MembersMissing">For the Union: the members that the table has not as economies of their own.</param>
/// <param name="Industries">Its industries, the most inoperable first.</param>
/// <param name="OutputLoss">What its industries lose together as a part of their output, 0..1; null when it is not in a table.</param>
/// <param name="Elsewhere">What the others lose, largest first.</param>
/// <param name="Check">Whether the sums of the whole world hold.</param>
/// <param name="Text">The same in a few sentences.</param>
/// <param name="Missing">Every null above with its reason.</param>
public sealed record InoperabilityAnswer(
    TableReference? Table,
    string Economy,
    string EconomyName,
    ImmutableArray<string> Members,
    ImmutableArray<string> MembersMissing,
    ImmutableArray<IndustryInoperability> Industries,
    double? OutputLoss,
    ImmutableArray<EconomyLoss> Elsewhere,
    InoperabilityCheck? Check,
    TextAnswer Text,
    ImmutableArray<MissingValue> Missing);

/// <summary>One industry.</summary>
/// <param name="Industry">Its code in the table.</param>
/// <param name="Name">Its name; the code when the table has none.</param>
/// <param name="Inoperability">q, the part of its output that stands still, 0..1; zero without output.</param>
/// <param name="OutputLoss">The same in the unit of the table.</param>
/// <param name="IsHitFirst">Whether it is among those that lose output at first.</param>
public sealed record IndustryInoperability(string Industry, string Name, double Inoperability, double OutputLoss, bool IsHitFirst);

/// <summary>What an economy or group loses.</summary>
/// <param name="Economy">The economy or group, as the table calls it.</param>
/// <param name="EconomyName">Its name in English.</param>
/// <param name="OutputLoss">Output that it loses, in the unit of the table.</param>
/// <param name="Inoperability">The same as a part of its output, 0..1.</param>
public sealed record EconomyLoss(string Economy, string EconomyName, double OutputLoss, double Inoperability);

/// <summary>Whether the answer adds up: all value added that is lost anywhere is the output that was lost at first.</summary>
/// <param name="FirstLoss">Output lost at first, in the unit of the table.</param>
/// <param name="OutputLoss">Output lost at all steps, before industries are cut off at all they make.</param>
/// <param name="ValueAddedLoss">The value added in it; equals <paramref name="FirstLoss"/>.</param>
/// <param name="Holds">Whether it does, to a billionth.</param>
/// <param name="Clipped">Industries that would lose more than they make, and are shown as standing still altogether.</param>
public sealed record InoperabilityCheck(double FirstLoss, double OutputLoss, double ValueAddedLoss, bool Holds, int Clipped);
