using System.Globalization;
using System.Text;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Dependency;

namespace GeoMonitor.Monitoring.Texts;

/// <summary>Writes a dependency out in Dutch.</summary>
internal sealed class DutchText : DependencyNarrative
{
    // the product runs without culture data; Dutch differs here in its decimal comma only
    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    protected override void Imports(StringBuilder text, DependencyFacts f)
    {
        var from = f.Economy.Code == EconomyCode.Eu27 ? " van buiten de Unie" : string.Empty;
        if (f.ImportsKusd is { } kusd)
        {
            text.Append($"In {f.Year} voerde {Articles.Dutch(f.Economy)} voor {Amount(kusd)} in van {ItemOf(f)}{from}.");
            return;
        }

        text.Append($"Voor {f.Year} is geen invoer van {ItemOf(f)}{from} door {Articles.Dutch(f.Economy)} bekend; ")
            .Append("dat is iets anders dan een invoer van nul.");
    }

    private static string ItemOf(DependencyFacts f)
    {
        if (f.MaterialCodes.IsEmpty)
            return $"{Sentences.Inside(f.ItemNameNl)} ({f.ItemId})";
        var (material, stage) = Sentences.MaterialAndStage(f.ItemNameNl);
        return $"{Sentences.Inside(material)}{(stage is null ? string.Empty : $" in de fase {stage}")} (verhandeld onder {Sentences.List(f.MaterialCodes, "en")})";
    }

    protected override void Origin(StringBuilder text, DependencyFacts f)
    {
        if (f.Origin is not { } o)
            return;
        text.Append($" {Percent(o.ThroughHubs)} van de invoer kwam via doorvoerlanden, {o.LargestHubNl} voorop; herleid tot de plaats waar de ")
            .Append($"goederen zijn gemaakt, staat {o.NameNl} voor {Percent(o.Share)} (HHI {o.Hhi.ToString("0.00", Numbers)}). ")
            .Append(o.ByProduction
                ? "Een doorvoerland voert de goederen in en weer uit en staat in geen enkele tabel van producenten."
                : "Geen tabel noemt alle producenten; doorvoer is daarom alleen uit de handelsstromen geschat en is het meeste dat mogelijk is.");
    }

    protected override void Producers(StringBuilder text, DependencyFacts f)
    {
        if (f.Producers is not { } p)
            return;
        text.Append($" Van de wereldproductie van {Sentences.Inside(p.MaterialNl)} in {p.Year} ({p.DataSet}) kwam {Percent(p.Share)} uit {p.NameNl}");
        text.Append(p.Hhi is { } hhi ? $" (HHI van producenten {hhi.ToString("0.00", Numbers)})." : ".");
    }

    protected override void Chain(StringBuilder text, DependencyFacts f)
    {
        if (f.Chain is not { } c)
            return;
        text.Append($" Als {c.NameNl} stopte en niemand zich aanpaste, zou {Percent(c.Index)} van de aanvoer wegvallen")
            .Append(c.ThroughNl is null ? string.Empty : $", het meeste via {Sentences.WithStage(c.ThroughNl)}")
            .Append($" (bewijs {c.Grade}).");
    }

    protected override void Measures(StringBuilder text, DependencyFacts f)
    {
        if (f.Measures.IsEmpty)
            return;
        text.Append(" Exportmaatregelen van leveranciers: ")
            .AppendJoin("; ", f.Measures.Take(MostMeasures).Select(m => $"{m.NameNl}, {ReasonWords.Measure(m.Type).Nl} sinds {m.Since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"))
            .Append(f.Measures.Length > MostMeasures ? $"; en nog {(f.Measures.Length - MostMeasures).ToString(Numbers)}." : ".");
    }

    protected override void Study(StringBuilder text, DependencyFacts f)
    {
        if (f.Study is not { } s)
            return;
        text.Append($" De EU-studie van 2023 geeft de grondstof een voorzieningsrisico van {s.SupplyRisk.ToString("0.0", Numbers)} en een economisch belang ")
            .Append($"van {s.EconomicImportance.ToString("0.0", Numbers)}; ")
            .Append((s.IsCritical, s.IsStrategic) switch
            {
                (true, true) => "zij staat op de lijsten van kritieke en van strategische grondstoffen.",
                (true, false) => "zij staat op de lijst van kritieke grondstoffen.",
                (false, true) => "zij staat op de lijst van strategische grondstoffen.",
                _ => "zij staat op geen van beide lijsten.",
            });
    }

    protected override void Stock(StringBuilder text, DependencyFacts f)
    {
        if (f.Stock is not { } s)
            return;
        var kind = (s.HasStrategic, s.HasCommercial) switch
        {
            (true, false) => "strategische voorraad",
            (false, true) => "commerciële voorraad",
            _ => "strategische en commerciële voorraad",
        };
        text.Append($" De {kind} van {s.Tonnes.ToString("#,0.###", Numbers)} ton eind {s.Year} dekt ")
            .Append($"{s.Days.ToString("#,0", Numbers)} dagen netto-invoer.");
    }

    protected override void Conclusion(StringBuilder text, DependencyFacts f)
    {
        if (f.Level is { } level)
        {
            text.Append($" Niveau: {level.Nl}");
            text.Append(f.Reasons.IsEmpty ? "." : $", want {Sentences.List([.. f.Reasons.Select(ReasonWords.Dutch)], "en")}.");
        }
        else if (f.Undecided is { } why)
        {
            text.Append($" Er wordt geen niveau gegeven, wat iets anders is dan geen risico: {ReasonWords.Undecided(why).Nl}.");
        }

        if (f.Grade is { } grade)
        {
            text.Append($" Betrouwbaarheid van de cijfers {grade.Grade}");
            text.Append(grade.Steps.IsEmpty
                ? "."
                : $": {Sentences.List([.. grade.Steps.Select(s => ReasonWords.Defect(s).Nl)], "en")}.");
        }

        if (f.Draws is { } d)
        {
            text.Append($" Met aandelen die binnen de kwaliteit van de cijfers opnieuw zijn getrokken, ligt de concentratie over leveranciers van ")
                .Append($"buiten de EU in {Percent(d.Concentrated)} van {d.Draws.ToString(Numbers)} trekkingen boven {d.Threshold.ToString("0.##", Numbers)}")
                .Append(d.RankLow == d.RankHigh ? $" en is de rang {d.RankLow}." : $" en ligt de rang tussen {d.RankLow} en {d.RankHigh}.");
        }
    }

    protected override void Suppliers(StringBuilder text, DependencyFacts f)
    {
        if (f.TopSuppliers.IsEmpty)
            return;
        var named = f.TopSuppliers.Select((s, i) => i == 0
            ? $"{s.NameNl} {(f.ByOrigin ? "maakte" : "leverde")} {Percent(s.Share)}"
            : $"{s.NameNl} {Percent(s.Share)}");
        text.Append($" {string.Join(", ", named)}, van in totaal {f.SupplierCount} {(f.ByOrigin ? f.SupplierCount == 1 ? "land van oorsprong" : "landen van oorsprong" : "leverancier" + Sentences.Plural(f.SupplierCount))}.");
        var inside = f.TopSuppliers.Where(s => s.InsideEu).Select(s => s.NameNl).ToList();
        if (inside.Count > 0)
        {
            text.Append($" {Sentences.List(inside, "en")} {(inside.Count == 1 ? "ligt" : "liggen")} in de EU: een leverancier in de EU is ")
                .Append("de plaats van verzending, niet van oorsprong; de goederen kunnen van buiten de EU komen.");
        }
    }

    protected override void Tests(StringBuilder text, DependencyFacts f)
    {
        text.Append($" Concentratie van de invoer (HHI) {Value(f.ImportHhi)}")
            .Append($"; concentratie van de werelduitvoer {Value(f.WorldExportHhi)}");
        if (f.ImportExportRatio.Value is GeoDepCriteria.NoExportsRatio)
            text.Append("; er is geen uitvoer, dus de verhouding van invoer tot uitvoer ligt boven haar drempel van 1.");
        else
            text.Append($"; invoer gedeeld door uitvoer {Value(f.ImportExportRatio)}.");
    }

    protected override void ReExports(StringBuilder text, DependencyFacts f)
    {
        if (f.ReExports == ReExportFinding.Hidden)
        {
            text.Append($" {Sentences.Start(Articles.Dutch(f.Economy))} staat in geen enkele tabel van producenten van deze grondstof; wat het ")
                .Append("uitvoert is dus eerder ingevoerd: wederuitvoer verbergt de afhankelijkheid, en de verhouding mag niet ")
                .Append("als eigen capaciteit worden gelezen.");
        }
        else if (f.ReExports == ReExportFinding.Possible)
        {
            text.Append(" De uitvoer is minstens zo groot als de invoer terwijl het aanbod geconcentreerd is: wederuitvoer kan ")
                .Append("de afhankelijkheid verbergen; er zijn geen productiecijfers om dat te bepalen.");
        }
    }

    protected override void RuleOverYears(StringBuilder text, DependencyFacts f)
    {
        if (f.RuleYears.IsEmpty)
            return;
        var years = $"{f.RuleYears[0]}-{f.RuleYears[^1]}";
        text.Append(f.HoldsOverYears switch
        {
            true => $" Aan alle drie de toetsen van CEPII GeoDep is in ten minste twee van de drie jaren {years} voldaan.",
            false => $" Aan de drie toetsen van CEPII GeoDep samen is niet in twee van de drie jaren {years} voldaan.",
            null => $" Of in twee van de drie jaren {years} aan de drie toetsen van CEPII GeoDep is voldaan, is niet te bepalen.",
        });
        if (!f.PartialYears.IsEmpty)
        {
            text.Append($" De cijfers van {Sentences.List([.. f.PartialYears.Select(y => y.ToString(Numbers))], "en")} bevatten alleen de ")
                .Append("grootste partners en tellen in die regel niet mee.");
        }
    }

    protected override void Commission(StringBuilder text, DependencyFacts f)
    {
        if (f.CommissionOwn != true && f.CommissionPool != true)
            return;
        var union = f.CommissionPool == true && f.Economy.Code != EconomyCode.Eu27 ? "de Unie als één markt" : null;
        var own = f.CommissionOwn == true ? Articles.Dutch(f.Economy) : null;
        text.Append(" Aan de toetsen van de Europese Commissie, die alleen leveranciers van buiten de EU tellen, is in twee ")
            .Append($"van deze jaren wel voldaan voor {string.Join(" en voor ", new[] { own, union }.OfType<string>())}.");
    }

    protected override void Caveats(StringBuilder text, DependencyFacts f)
    {
        if (f.YearIsPartial)
            text.Append($" De cijfers van {f.Year} zijn onvolledig: aandelen en concentratie zijn bij benadering.");
        if (f.YearIsProvisional)
            text.Append($" {f.Year} is het laatste jaar van zijn uitgave en voorlopig.");
        if (f.UnspecifiedShare is { } unnamed)
            text.Append($" {Percent(unnamed)} van de invoer komt van partners die de bron niet noemt.");
        if (f.SharedMaterialsNl.Length > 1)
        {
            text.Append($" De code bevat {Sentences.List(f.SharedMaterialsNl, "en")} samen: dit is één bevinding, ")
                .Append("niet één voor elke grondstof.");
        }
    }

    private static string Value(TestFact test) => test.Value is { } value
        ? $"{value.ToString("0.00", Numbers)}, {(test.Passed == true ? "boven" : "niet boven")} {test.Threshold.ToString("0.##", Numbers)}"
        : "niet bepaald";

    private static string Amount(double kusd) => kusd switch
    {
        >= 1e6 => $"{(kusd / 1e6).ToString("0.0", Numbers)} miljard dollar",
        >= 1e3 => $"{(kusd / 1e3).ToString("0.0", Numbers)} miljoen dollar",
        _ => $"{kusd.ToString("0.###", Numbers)} duizend dollar",
    };

    private static string Percent(double share) => share switch
    {
        > 0 and < 0.01 => "minder dan 1 %",
        >= 0.995 and < 1 => "meer dan 99 %",
        _ => $"{(share * 100).ToString("0", Numbers)} %",
    };
}
