using System.Globalization;
using System.Text;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Monitoring.Texts;

namespace GeoMonitor.Monitoring.Materials;

/// <summary>Writes the assessment of a material out in Dutch.</summary>
internal static class MaterialDutch
{
    // the product runs without culture data; Dutch differs here in its decimal comma only
    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

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
        var name = Sentences.Start(f.NameNl);
        text.Append(f.Material.IsListed
            ? f.Published.CriticalByRule == true
                ? $"{name} staat op de EU-lijst van kritieke grondstoffen"
                : $"{name} staat op de EU-lijst van kritieke grondstoffen omdat het strategisch is, en niet door de rekenregel"
            : $"{name} staat niet op de EU-lijst van kritieke grondstoffen");
        text.Append(f.Published is { SupplyRisk: { } risk, EconomicImportance: { } importance }
            ? $": de studie van {f.Published.Edition} geeft {(f.Published.OfGroup is { } group ? $"de groep {group.ToUpperInvariant()} waartoe het hoort " : string.Empty)}een leveringsrisico van {One(risk)} (drempel 1,0) en een economisch belang van {One(importance)} (drempel 2,8)."
            : ".");
    }

    private static void Recomputed(StringBuilder text, MaterialFacts f)
    {
        text.Append(f.Worst is { } worst
            ? $" Opnieuw berekend uit de gepubliceerde aandelen is het leveringsrisico {Two(worst.SupplyRisk.Value)}, dat van de {Stages.Dutch(worst.Stage)}"
                + (worst.BothStagesKnown ? ", de riskantste van de twee stappen." : "; van de andere stap zijn er geen cijfers.")
            : " Het leveringsrisico kan niet opnieuw worden berekend: er zijn geen aandelen in het aanbod bekend.");
        text.Append(f.Importance is { } importance
            ? $" Het economisch belang komt uit op {Two(importance.Value)}."
            : " Het economisch belang kan niet opnieuw worden berekend: de aandelen van de toepassingen zijn niet bekend.");
    }

    private static void Import(StringBuilder text, MaterialFacts f)
    {
        if (f.Worst?.SupplyRisk.Data == SupplyData.Both && f.Material.ImportReliance is { IsUnverified: true } reliance)
            text.Append($" De hier gebruikte importafhankelijkheid van {(reliance.Value * 100).ToString("0", Numbers)} % is niet geverifieerd.");
    }

    private static void Geo(StringBuilder text, MaterialFacts f)
    {
        if (f.Geo.Score?.Score is { } score)
        {
            text.Append($" GeoPolRisk van {Articles.Dutch(f.Economy)} in {f.Year}: {score.ToString("0.000", Numbers)} ")
                .Append($"(concentratie van de wereldproductie {Two(f.Geo.ProductionHhi!.Value)}, invoerrisico {Two(f.Geo.Score.ImportRisk!.Value)}).");
        }
        else
        {
            text.Append($" GeoPolRisk van {Articles.Dutch(f.Economy)} in {f.Year} kan niet worden gegeven: {Why(f.Geo.Reason)}.");
        }
    }

    private static string Why(string? reason) => reason switch
    {
        "NO_TRADE_FIGURES" => "er zijn geen handelscijfers van goederen met deze grondstof in dat jaar",
        "QUANTITY_UNKNOWN" => "van de meeste invoer is het gewicht niet bekend",
        "DOMESTIC_PRODUCTION_UNKNOWN" => "de eigen productie in tonnen is niet bekend",
        "BASIS_MISMATCH" => "de invoer is in brutogewicht en de eigen productie in metaalinhoud, die niet bij elkaar mogen worden opgeteld",
        "NO_SUPPLY" => "er is invoer noch productie",
        _ => "de wereldproductie is niet bekend",
    };

    private static string One(double value) => value.ToString("0.0", Numbers);

    private static string Two(double value) => value.ToString("0.00", Numbers);
}
