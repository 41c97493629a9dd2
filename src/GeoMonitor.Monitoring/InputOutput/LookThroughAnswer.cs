using System.Collections.Immutable;
using GeoMonitor.Monitoring.Dependencies;

namespace GeoMonitor.Monitoring.InputOutput;

/// <summary>Where the value in an economy's final demand and behind its industries is from (methodology 6.2).</summary>
/// <param name="Table">The table behind the answer; null when none is loaded.</param>
/// <param name="Economy">The economy.</param>
/// <param name="EconomyName">Its name in English.</param>
/// <param name="Members">For the Union: the members that the table has, added up.</param>
/// <param name="MembersMissing">For the Union: the members that the table has not as economies of their own.</param>
/// <param name="FinalDemand">Final demand by origin; null when the economy is not in a table.</param>
/// <param name="Industries">Each industry of the economy.</param>
/// <param name="Text">The same in a few sentences.</param>
/// <param name="Missing">Every null above with its reason.</param>
public sealed record LookThroughAnswer(
    TableReference? Table,
    string Economy,
    string EconomyName,
    ImmutableArray<string> Members,
    ImmutableArray<string> MembersMissing,
    FinalDemandContents? FinalDemand,
    ImmutableArray<IndustryContents> Industries,
    TextAnswer Text,
    ImmutableArray<MissingValue> Missing);

/// <summary>An input-output table.</summary>
/// <param name="Dataset">Its dataset.</param>
/// <param name="Source">Who made it.</param>
/// <param name="Release">Its release; null when nobody says.</param>
/// <param name="Licence">Its licence; null when nobody says.</param>
/// <param name="Year">Its year.</param>
/// <param name="Unit">The unit of amounts in answers, that of the table; null when nobody says.</param>
/// <param name="Economies">Its economies and groups, as it calls them.</param>
/// <param name="Industries">How many industries each has.</param>
public sealed record TableReference(
    string Dataset, string Source, string? Release, string? Licence, int Year, string? Unit, ImmutableArray<string> Economies, int Industries);

/// <summary>Final demand by origin.</summary>
/// <param name="Value">All final demand, in the unit of the table.</param>
/// <param name="ForeignDirectShare">What is bought abroad as goods ready for use, as a share, 0..1.</param>
/// <param name="ForeignValueAddedShare">What of the value is added abroad, as a share, 0..1.</param>
/// <param name="Origins">Every economy and group, most value added first.</param>
public sealed record FinalDemandContents(
    double Value, double? ForeignDirectShare, double? ForeignValueAddedShare, ImmutableArray<DemandOrigin> Origins);

/// <summary>One origin of final demand.</summary>
/// <param name="Origin">The economy or group.</param>
/// <param name="OriginName">Its name in English.</param>
/// <param name="IsOwn">Whether it is the economy itself, or a member of it.</param>
/// <param name="Direct">What is bought from it as goods and services ready for use, in the unit of the table.</param>
/// <param name="ValueAdded">The value that it adds to all that is bought, in the unit of the table.</param>
/// <param name="DirectShare">Its share of what is bought, 0..1.</param>
/// <param name="ValueAddedShare">Its share of value added, 0..1.</param>
/// <param name="Hidden">Whether the second is .15 above the first, or at least twice as large.</param>
public sealed record DemandOrigin(
    string Origin, string OriginName, bool IsOwn, double Direct, double ValueAdded, double? DirectShare, double? ValueAddedShare, bool? Hidden);

/// <summary>One industry of the economy in short; <c>/look-through/origins</c> has it by origin.</summary>
/// <param name="Industry">Its code in the table.</param>
/// <param name="Name">Its name; the code when the table has none.</param>
/// <param name="Output">Its output, in the unit of the table.</param>
/// <param name="ForeignInputReliance">Foreign inputs at all steps for one unit of output; null without output.</param>
/// <param name="ForeignValueAddedShare">What of the value of its products is added abroad, 0..1.</param>
/// <param name="ForeignDirectShare">Foreign inputs as a share of inputs bought, 0..1; null when nothing is bought.</param>
/// <param name="ForeignLookThroughShare">The same with suppliers looked through, 0..1.</param>
/// <param name="TopOrigin">The foreign origin with the largest look-through share; null when there is none.</param>
/// <param name="Hidden">Foreign origins of which the books show much less than there is, largest first.</param>
public sealed record IndustryContents(
    string Industry,
    string Name,
    double Output,
    double? ForeignInputReliance,
    double? ForeignValueAddedShare,
    double? ForeignDirectShare,
    double? ForeignLookThroughShare,
    InputOrigin? TopOrigin,
    ImmutableArray<InputOrigin> Hidden);

/// <summary>One origin of inputs.</summary>
/// <param name="Origin">The economy or group.</param>
/// <param name="DirectShare">Its share of inputs bought, 0..1.</param>
/// <param name="LookThroughShare">Its share with suppliers looked through, 0..1.</param>
public sealed record InputOrigin(string Origin, double? DirectShare, double? LookThroughShare);
