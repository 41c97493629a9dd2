using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>What one method says of a dependency.</summary>
/// <param name="Value">Its value; null when not defined.</param>
/// <param name="Threshold">Its threshold; null for rules over years.</param>
/// <param name="Passed">Whether it says dependent; null when it cannot be decided.</param>
public sealed record MethodOutcome(double? Value, double? Threshold, bool? Passed);

/// <summary>Every method on the same flows. Their identifiers are those of the tests and of <c>/methods</c>.</summary>
/// <param name="EcCdi1">Commission: concentration of imports from outside the Union.</param>
/// <param name="EcCdi2">Commission: share of imports from outside the Union.</param>
/// <param name="EcCdi3">Commission: imports from outside over exports.</param>
/// <param name="Ec">Commission: all three in the year.</param>
/// <param name="EcOverYears">Commission: all three in two of three years.</param>
/// <param name="GeoDepImportHhi">CEPII: concentration of imports.</param>
/// <param name="GeoDepWorldExportHhi">CEPII: concentration of world exports.</param>
/// <param name="GeoDepRatio">CEPII: imports over exports.</param>
/// <param name="GeoDep">CEPII: all three in the year.</param>
/// <param name="GeoDepOverYears">CEPII: all three in two of three years.</param>
/// <param name="CbsBand">Statistics Netherlands: concentrated imports.</param>
/// <param name="EcipeShare">ECIPE: import share of supply.</param>
/// <param name="Ecipe">ECIPE: share and concentration.</param>
/// <param name="MericsRatio">MERICS: imports at least twice exports.</param>
/// <param name="MericsPartnerShare">MERICS: at least 30 % from one partner.</param>
/// <param name="Merics">MERICS: both.</param>
public sealed record MethodsSideBySide(
    [property: JsonPropertyName("ec-cdi1")] MethodOutcome EcCdi1,
    [property: JsonPropertyName("ec-cdi2")] MethodOutcome EcCdi2,
    [property: JsonPropertyName("ec-cdi3")] MethodOutcome EcCdi3,
    [property: JsonPropertyName("ec")] MethodOutcome Ec,
    [property: JsonPropertyName("ec-2-of-3")] MethodOutcome EcOverYears,
    [property: JsonPropertyName("geodep-import-hhi")] MethodOutcome GeoDepImportHhi,
    [property: JsonPropertyName("geodep-world-export-hhi")] MethodOutcome GeoDepWorldExportHhi,
    [property: JsonPropertyName("geodep-import-export-ratio")] MethodOutcome GeoDepRatio,
    [property: JsonPropertyName("geodep")] MethodOutcome GeoDep,
    [property: JsonPropertyName("geodep-2-of-3")] MethodOutcome GeoDepOverYears,
    [property: JsonPropertyName("cbs-band")] MethodOutcome CbsBand,
    [property: JsonPropertyName("ecipe-share")] MethodOutcome EcipeShare,
    [property: JsonPropertyName("ecipe")] MethodOutcome Ecipe,
    [property: JsonPropertyName("merics-ratio")] MethodOutcome MericsRatio,
    [property: JsonPropertyName("merics-partner-share")] MethodOutcome MericsPartnerShare,
    [property: JsonPropertyName("merics")] MethodOutcome Merics)
{
    /// <summary>Picks the methods out of the tests of a dependency.</summary>
    internal static MethodsSideBySide Of(ImmutableArray<TestRow> tests)
    {
        MethodOutcome Outcome(string id)
        {
            var test = tests.Single(t => string.Equals(t.Id, id, StringComparison.Ordinal));
            return new MethodOutcome(test.Value, test.Threshold, test.Passed);
        }

        return new MethodsSideBySide(
            Outcome("ec-cdi1"),
            Outcome("ec-cdi2"),
            Outcome("ec-cdi3"),
            Outcome("ec"),
            Outcome("ec-2-of-3"),
            Outcome("geodep-import-hhi"),
            Outcome("geodep-world-export-hhi"),
            Outcome("geodep-import-export-ratio"),
            Outcome("geodep"),
            Outcome("geodep-2-of-3"),
            Outcome("cbs-band"),
            Outcome("ecipe-share"),
            Outcome("ecipe"),
            Outcome("merics-ratio"),
            Outcome("merics-partner-share"),
            Outcome("merics"));
    }

    /// <summary>
    /// How many of the five methods stand against the majority: 0 when all that can be decided agree, at most 2.
    /// </summary>
    [JsonIgnore]
    public int Minority
    {
        get
        {
            bool?[] verdicts = [Ec.Passed, GeoDep.Passed, CbsBand.Passed, Ecipe.Passed, Merics.Passed];
            return Math.Min(verdicts.Count(v => v == true), verdicts.Count(v => v == false));
        }
    }
}

/// <summary>A line of the ranking with every method beside it.</summary>
public sealed record ComparedDependency : DependencyRow
{
    /// <summary>Puts the methods beside a row.</summary>
    internal ComparedDependency(DependencyRow row, MethodsSideBySide methods)
        : base(row)
    {
        Methods = methods;
        if (Disagreement > 0)
            Flags = Flags.Add(Flag);
    }

    /// <summary>The flag of rows on which the methods disagree.</summary>
    public const string Flag = "METHODS_DISAGREE";

    /// <summary>What each method says.</summary>
    public MethodsSideBySide Methods { get; }

    /// <summary>How many of the five methods stand against the majority in the year; 0 when they agree.</summary>
    public int Disagreement => Methods.Minority;
}
