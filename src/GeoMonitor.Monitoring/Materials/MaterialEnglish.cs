using System.Globalization;
using System.Text;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Monitoring.Texts;

namespace GeoMonitor.Monitoring.Materials;

/// <summary>Writes the assessment of a material out in English.</summary>
internal static class MaterialEnglish
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static string Write(MaterialFacts f)
    {
        var text = new StringBuilder();
        Published(text, f);
        Recomputed(text, f);
        Import(text, f);
        Geo(text, f);
        return text.ToString();
    }

    private static void Published(StringBuilder text, MaterialFacts f)
    {
        var name = Sentences.Inside(f.Material.NameEn);
        text.Append(f.Material.IsListed
            ? f.Published.CriticalByRule == true
                ? $"The European Union lists {name} as a critical raw material"
                : $"The European Union lists {name} as a critical raw material because it is strategic, and not by the rule"
            : $"The European Union does not list {name} as a critical raw material");
        text.Append(f.Published is { SupplyRisk: { } risk, EconomicImportance: { } importance }
            ? $": the study of {f.Published.Edition} gives {(f.Published.OfGroup is { } group ? $"its group {group.ToUpperInvariant()} " : string.Empty)}a supply risk of {One(risk)} (threshold 1.0) and an economic importance of {One(importance)} (threshold 2.8)."
            : ".");
    }

    private static void Recomputed(StringBuilder text, MaterialFacts f)
    {
        text.Append(f.Worst is { } worst
            ? $" Computed again from the published shares, supply risk is {Two(worst.SupplyRisk.Value)}, that of {Stages.Slug(worst.Stage)}"
                + (worst.BothStagesKnown ? ", the riskier of the two stages." : "; the other stage has no figures.")
            : " Supply risk cannot be computed again: no shares of supply are at hand.");
        text.Append(f.Importance is { } importance
            ? $" Economic importance comes out at {Two(importance.Value)}."
            : " Economic importance cannot be computed again: the shares of its uses are not at hand.");
    }

    private static void Import(StringBuilder text, MaterialFacts f)
    {
        if (f.Worst?.SupplyRisk.Data == SupplyData.Both && f.Material.ImportReliance is { IsUnverified: true } reliance)
            text.Append(Culture, $" The import reliance of {reliance.Value.ToString("0 %", Culture)} used here is not verified.");
    }

    private static void Geo(StringBuilder text, MaterialFacts f)
    {
        if (f.Geo.Score?.Score is { } score)
        {
            text.Append(Culture, $" GeoPolRisk of {Articles.English(f.Economy)} in {f.Year}: {score.ToString("0.000", Culture)} ")
                .Append(Culture, $"(concentration of world production {Two(f.Geo.ProductionHhi!.Value)}, import risk {Two(f.Geo.Score.ImportRisk!.Value)}).");
        }
        else
        {
            text.Append(Culture, $" GeoPolRisk of {Articles.English(f.Economy)} in {f.Year} cannot be given. {f.Geo.Explanation}");
        }
    }

    private static string One(double value) => value.ToString("0.0", Culture);

    private static string Two(double value) => value.ToString("0.00", Culture);
}
