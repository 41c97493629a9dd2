using System.Globalization;
using System.Text;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Dependency;

namespace GeoMonitor.Monitoring.Texts;

/// <summary>Writes a dependency out in English.</summary>
internal sealed class EnglishText : DependencyNarrative
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    protected override void Imports(StringBuilder text, DependencyFacts f)
    {
        var from = f.Economy.Code == EconomyCode.Eu27 ? " from outside the Union" : string.Empty;
        if (f.ImportsKusd is { } kusd)
        {
            text.Append(Culture, $"In {f.Year} {Articles.English(f.Economy)} imported {ItemOf(f)} worth ")
                .Append(Culture, $"{Amount(kusd)}{from}.");
            return;
        }

        text.Append(Culture, $"No import of {ItemOf(f)} by {Articles.English(f.Economy)}{from} is recorded for {f.Year}; ")
            .Append("that is not the same as an import of zero.");
    }

    // a material is not a code: say under which codes it crosses borders
    private static string ItemOf(DependencyFacts f)
    {
        if (f.MaterialCodes.IsEmpty)
            return $"{Sentences.Inside(f.ItemNameEn)} ({f.ItemId})";
        var (material, stage) = Sentences.MaterialAndStage(f.ItemNameEn);
        return $"{Sentences.Inside(material)}{(stage is null ? string.Empty : $" at the stage of {stage}")} (traded under {Sentences.List(f.MaterialCodes, "and")})";
    }

    protected override void Origin(StringBuilder text, DependencyFacts f)
    {
        if (f.Origin is not { } o)
            return;
        text.Append(Culture, $" {Percent(o.ThroughHubs)} of the imports came through hubs, {o.LargestHubEn} first; looked through to where the ")
            .Append(Culture, $"goods were made, {o.NameEn} stands for {Percent(o.Share)} (HHI {o.Hhi.ToString("0.00", Culture)}). ")
            .Append(o.ByProduction
                ? "A hub is who imports the goods, exports them and is in no table of producers."
                : "No table names all producers, so hubs are judged by flows alone and this is the most that may have come through them.");
    }

    protected override void Producers(StringBuilder text, DependencyFacts f)
    {
        if (f.Producers is not { } p)
            return;
        text.Append(Culture, $" Of world production of {Sentences.Inside(p.MaterialEn)} in {p.Year} ({p.DataSet}), {p.NameEn} made {Percent(p.Share)}");
        text.Append(p.Hhi is { } hhi ? string.Create(Culture, $" (HHI of producers {hhi:0.00}).") : ".");
    }

    protected override void Chain(StringBuilder text, DependencyFacts f)
    {
        if (f.Chain is not { } c)
            return;
        text.Append(Culture, $" If {c.NameEn} stopped and nobody adapted, {Percent(c.Index)} of the supply would be lost")
            .Append(c.ThroughEn is null ? string.Empty : $", most of it through {Sentences.WithStage(c.ThroughEn)}")
            .Append(Culture, $" (evidence {c.Grade}).");
    }

    protected override void Measures(StringBuilder text, DependencyFacts f)
    {
        if (f.Measures.IsEmpty)
            return;
        text.Append(" Export measures of suppliers: ")
            .AppendJoin("; ", f.Measures.Take(MostMeasures).Select(m => string.Create(Culture, $"{m.NameEn}, {ReasonWords.Measure(m.Type).En} since {m.Since:yyyy-MM-dd}")))
            .Append(f.Measures.Length > MostMeasures ? string.Create(Culture, $"; and {f.Measures.Length - MostMeasures} more.") : ".");
    }

    protected override void Study(StringBuilder text, DependencyFacts f)
    {
        if (f.Study is not { } s)
            return;
        text.Append(Culture, $" The EU study of 2023 gives the material supply risk {s.SupplyRisk.ToString("0.0", Culture)} and economic importance ")
            .Append(Culture, $"{s.EconomicImportance.ToString("0.0", Culture)}; ")
            .Append((s.IsCritical, s.IsStrategic) switch
            {
                (true, true) => "it is on the lists of critical and of strategic raw materials.",
                (true, false) => "it is on the list of critical raw materials.",
                (false, true) => "it is on the list of strategic raw materials.",
                _ => "it is on neither list.",
            });
    }

    protected override void Stock(StringBuilder text, DependencyFacts f)
    {
        if (f.Stock is not { } s)
            return;
        var kind = (s.HasStrategic, s.HasCommercial) switch
        {
            (true, false) => "strategic stock",
            (false, true) => "commercial stock",
            _ => "strategic and commercial stock",
        };
        text.Append(Culture, $" The {kind} of {s.Tonnes.ToString("#,0.###", Culture)} tonnes at the end of {s.Year} covers ")
            .Append(Culture, $"{s.Days.ToString("#,0", Culture)} days of net imports.");
    }

    protected override void Conclusion(StringBuilder text, DependencyFacts f)
    {
        if (f.Level is { } level)
        {
            text.Append(Culture, $" Level: {level.En}");
            text.Append(f.Reasons.IsEmpty ? "." : $", because {Sentences.List([.. f.Reasons.Select(ReasonWords.English)], "and")}.");
        }
        else if (f.Undecided is { } why)
        {
            text.Append(Culture, $" No level is given, which is not the same as no risk: {ReasonWords.Undecided(why).En}.");
        }

        if (f.Grade is { } grade)
        {
            text.Append(Culture, $" Data grade {grade.Grade}");
            text.Append(grade.Steps.IsEmpty
                ? "."
                : $": {Sentences.List([.. grade.Steps.Select(s => ReasonWords.Defect(s).En)], "and")}.");
        }

        if (f.Draws is { } d)
        {
            text.Append(Culture, $" With shares drawn anew within the quality of the data, concentration over suppliers outside the EU is above ")
                .Append(Culture, $"{d.Threshold.ToString("0.##", Culture)} in {Percent(d.Concentrated)} of {d.Draws} draws, and the rank lies ")
                .Append(d.RankLow == d.RankHigh ? string.Create(Culture, $"at {d.RankLow}.") : string.Create(Culture, $"between {d.RankLow} and {d.RankHigh}."));
        }
    }

    protected override void Suppliers(StringBuilder text, DependencyFacts f)
    {
        if (f.TopSuppliers.IsEmpty)
            return;
        var named = f.TopSuppliers.Select((s, i) => i == 0
            ? $"{s.NameEn} {(f.ByOrigin ? "made" : "supplied")} {Percent(s.Share)}"
            : $"{s.NameEn} {Percent(s.Share)}");
        text.Append(Culture, $" {string.Join(", ", named)}, of {f.SupplierCount} {(f.ByOrigin ? "place" : "supplier")}{Sentences.Plural(f.SupplierCount)}{(f.ByOrigin ? " of origin" : string.Empty)} in all.");
        var inside = f.TopSuppliers.Where(s => s.InsideEu).Select(s => s.NameEn).ToList();
        if (inside.Count > 0)
        {
            text.Append(Culture, $" {Sentences.List(inside, "and")} {(inside.Count == 1 ? "lies" : "lie")} inside the EU: a supplier ")
                .Append("inside the EU is a place of dispatch, not of origin; the goods may have come from outside the EU.");
        }
    }

    protected override void Tests(StringBuilder text, DependencyFacts f)
    {
        text.Append(Culture, $" Concentration of imports (HHI) {Value(f.ImportHhi)}")
            .Append(Culture, $"; concentration of world exports {Value(f.WorldExportHhi)}");
        if (f.ImportExportRatio.Value is GeoDepCriteria.NoExportsRatio)
            text.Append("; there are no exports, so the ratio of imports to exports passes its threshold of 1.");
        else
            text.Append(Culture, $"; imports over exports {Value(f.ImportExportRatio)}.");
    }

    protected override void ReExports(StringBuilder text, DependencyFacts f)
    {
        if (f.ReExports == ReExportFinding.Hidden)
        {
            text.Append(Culture, $" {Sentences.Start(Articles.English(f.Economy))} is in no table of producers of this material, so what it exports was ")
                .Append("imported before: re-exports hide the dependence, and the ratio cannot be read as capacity of its own.");
        }
        else if (f.ReExports == ReExportFinding.Possible)
        {
            text.Append(" Exports are at least as large as imports while supply is concentrated: re-exports may hide the ")
                .Append("dependence; no production figures are at hand to tell.");
        }
    }

    protected override void RuleOverYears(StringBuilder text, DependencyFacts f)
    {
        if (f.RuleYears.IsEmpty)
            return;
        var years = $"{f.RuleYears[0]}-{f.RuleYears[^1]}";
        text.Append(f.HoldsOverYears switch
        {
            true => $" All three tests of CEPII GeoDep held in at least two of the three years {years}.",
            false => $" The three tests of CEPII GeoDep did not hold together in two of the three years {years}.",
            null => $" Whether the three tests of CEPII GeoDep held in two of the three years {years} cannot be decided.",
        });
        if (!f.PartialYears.IsEmpty)
        {
            text.Append(Culture, $" The figures of {Sentences.List([.. f.PartialYears.Select(y => y.ToString(Culture))], "and")} hold only ")
                .Append("the largest partners and do not count in that rule.");
        }
    }

    protected override void Commission(StringBuilder text, DependencyFacts f)
    {
        if (f.CommissionOwn != true && f.CommissionPool != true)
            return;
        var union = f.CommissionPool == true && f.Economy.Code != EconomyCode.Eu27 ? "the Union as one market" : null;
        var own = f.CommissionOwn == true ? Articles.English(f.Economy) : null;
        text.Append(Culture, $" The tests of the European Commission, which count only suppliers outside the EU, did hold ")
            .Append(Culture, $"in two of these years for {string.Join(" and for ", new[] { own, union }.OfType<string>())}.");
    }

    protected override void Caveats(StringBuilder text, DependencyFacts f)
    {
        if (f.YearIsPartial)
            text.Append(Culture, $" The figures of {f.Year} are partial: shares and concentration are approximate.");
        if (f.YearIsProvisional)
            text.Append(Culture, $" {f.Year} is the last year of its release and provisional.");
        if (f.UnspecifiedShare is { } unnamed)
            text.Append(Culture, $" {Percent(unnamed)} of the imports come from partners the source does not name.");
        if (f.SharedMaterialsEn.Length > 1)
        {
            text.Append(Culture, $" The code holds {Sentences.List(f.SharedMaterialsEn, "and")} together: this is one finding, ")
                .Append("not one for each material.");
        }
    }

    private static string Value(TestFact test) => test.Value is { } value
        ? $"{value.ToString("0.00", Culture)}, {(test.Passed == true ? "above" : "not above")} {test.Threshold.ToString("0.##", Culture)}"
        : "not defined";

    private static string Amount(double kusd) => kusd switch
    {
        >= 1e6 => $"{(kusd / 1e6).ToString("0.0", Culture)} billion US dollars",
        >= 1e3 => $"{(kusd / 1e3).ToString("0.0", Culture)} million US dollars",
        _ => $"{kusd.ToString("0.###", Culture)} thousand US dollars",
    };

    private static string Percent(double share) => share switch
    {
        > 0 and < 0.01 => "less than 1 %",
        >= 0.995 and < 1 => "more than 99 %",
        _ => $"{(share * 100).ToString("0", Culture)} %",
    };
}
