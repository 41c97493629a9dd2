using System.Collections.Immutable;
using GeoMonitor.Monitoring.Dependencies;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>What a scenario does to an economy; all parts are of its use over the time looked at.</summary>
/// <param name="Run">Identifier of the run.</param>
/// <param name="Economy">Who is asked about.</param>
/// <param name="Year">The year of the trade figures.</param>
/// <param name="Preset">The preset it was made of; null for none.</param>
/// <param name="Months">The time looked at: the longest disruption.</param>
/// <param name="Draws">How many draws the intervals are made of.</param>
/// <param name="Seed">Where they started.</param>
/// <param name="Shortfalls">Every disrupted item, largest shortfall first.</param>
/// <param name="Affected">Everything further down that loses something, largest first.</param>
/// <param name="Capacity">What loses more of its new and replaced plants than of its output of today; largest first.</param>
/// <param name="Resolved">What each item and tag of the question was taken for.</param>
/// <param name="Codes">The codes of trade under which named materials pass, when the question does not name the codes.</param>
/// <param name="Text">The finding in sentences.</param>
/// <param name="Method">Version of method and parameters.</param>
/// <param name="Missing">Every null above with its reason.</param>
public sealed record ScenarioAnswer(
    string Run,
    string Economy,
    int Year,
    string? Preset,
    double Months,
    int Draws,
    ulong Seed,
    ImmutableArray<ShortfallAnswer> Shortfalls,
    ImmutableArray<AffectedAnswer> Affected,
    ImmutableArray<CapacityAnswer> Capacity,
    ImmutableArray<ResolvedAnswer> Resolved,
    ImmutableArray<CodeAnswer> Codes,
    ScenarioText Text,
    string Method,
    ImmutableArray<MissingValue> Missing);

/// <summary>A disrupted item.</summary>
/// <param name="Item">Identifier of the item.</param>
/// <param name="ItemName">Its name in English.</param>
/// <param name="Loss">What does not arrive, as a part of use, 0..1; null when nobody is known to supply it.</param>
/// <param name="Shortfall">What neither others nor stocks make up.</param>
/// <param name="CoverDays">Days until stocks are used up; null when they never are, or are not known.</param>
/// <param name="Basis">What the shares are: <c>trade</c>, <c>sourcing</c>, <c>world-supply</c> or <c>unknown</c>.</param>
/// <param name="BasisYear">The year of these shares; null when they are not of one year.</param>
/// <param name="Source">Where they are from; null when nobody is known.</param>
public sealed record ShortfallAnswer(
    string Item, string ItemName, double? Loss, IntervalAnswer Shortfall, double? CoverDays, string Basis, int? BasisYear, string? Source);

/// <summary>A value with the ends of its interval.</summary>
/// <param name="Value">The value; null when it is not known.</param>
/// <param name="Low">Its low end: 5 % of the draws lie below.</param>
/// <param name="High">Its high end: 5 % of the draws lie above.</param>
public sealed record IntervalAnswer(double? Value, double Low, double High);

/// <summary>Something further down that loses output.</summary>
/// <param name="Id">Identifier of the item or ecosystem.</param>
/// <param name="Kind"><c>material</c>, <c>product</c>, <c>segment</c> or <c>ecosystem</c>.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="OutputLoss">What it loses.</param>
/// <param name="Path">From the supplier that stops, over the items that fall short, to this one.</param>
/// <param name="Explanation">The path in words, from this one back to who stops.</param>
public sealed record AffectedAnswer(
    string Id, string Kind, string Name, OutputLossAnswer OutputLoss, ImmutableArray<string> Path, string Explanation);

/// <summary>Something of which plants cannot be built or replaced, because tools or what is in them do not come.</summary>
/// <param name="Id">Identifier of what the plants make.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="Loss">The part of new and replaced plants, 0..1; null when it hangs on unknown suppliers.</param>
/// <param name="Path">From the supplier that stops to this one.</param>
/// <param name="Explanation">The path in words, from this one back to who stops.</param>
public sealed record CapacityAnswer(string Id, string Kind, string Name, double? Loss, ImmutableArray<string> Path, string Explanation);

/// <summary>A loss of output in two runs; the gap between them is part of the uncertainty.</summary>
/// <param name="ShortRun">Under a year, when nothing can be made with less of an essential input, 0..1.</param>
/// <param name="MediumRun">Later, when other inputs can stand in a little, 0..1.</param>
/// <param name="Low">Low end of the medium run.</param>
/// <param name="High">High end of the short run.</param>
public sealed record OutputLossAnswer(double? ShortRun, double? MediumRun, double Low, double High);

/// <summary>The finding in sentences.</summary>
/// <param name="En">In English.</param>
/// <param name="Nl">In Dutch.</param>
public sealed record ScenarioText(string En, string Nl);
