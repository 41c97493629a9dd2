using GeoMonitor.Core;
using GeoMonitor.Core.Indicators.Criticality;
using GeoMonitor.Core.Supply.Criticality;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Reproductions;

/// <summary>The adopted lists of critical raw materials, from the supply risk and importance of each assessment.</summary>
internal static class CriticalLists
{
    // the method of 2014 had another scale of importance; its threshold was 5
    private const double ImportanceThreshold2014 = 5;
    private const int CandidatesOf2023 = 70;
    private static readonly Year Latest = new(2023);

    public static IEnumerable<Reproduction> Of(RunView run)
    {
        // what was loaded later is no part of the studies
        var studies = run.Figures.Bundled.Criticality;
        var strategic = studies.Materials.Values.Where(m => m.IsStrategic).Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var edition in studies.Editions.GroupBy(e => e.Edition).OrderBy(g => g.Key))
        {
            var thresholds = edition.Key.Value == 2014
                ? run.Facts.Parameters.Criticality with { EconomicImportance = ImportanceThreshold2014 }
                : run.Facts.Parameters.Criticality;
            yield return List(edition.Key, [.. edition], thresholds, edition.Key == Latest ? strategic : []);
            if (edition.Key == Latest)
                yield return ByRuleAlone([.. edition], thresholds);
        }
    }

    private static Reproduction List(Year year, List<CriticalityEdition> rows, CriticalityThresholds thresholds, HashSet<string> strategic)
    {
        var computed = rows.Where(r => Critical(r, thresholds) || strategic.Contains(r.Material)).Select(r => r.Material).ToList();
        var listed = rows.Where(r => r.Listed).Select(r => r.Material).ToList();
        var missed = listed.Except(computed, StringComparer.Ordinal).ToList();
        var extra = computed.Except(listed, StringComparer.Ordinal).ToList();
        return new Reproduction(
            $"eu-critical-list-{year}",
            $"EU list of critical raw materials {year}: number of materials, and every one of them"
                + (strategic.Count > 0 ? ", by the rule or as strategic" : ", by the rule"),
            SourceOf(year),
            listed.Count,
            computed.Count,
            Tolerance: 0,
            missed.Count + extra.Count == 0,
            Note(year, missed, extra));
    }

    private static Reproduction ByRuleAlone(List<CriticalityEdition> rows, CriticalityThresholds thresholds)
    {
        var assessed = rows.Count(r => r.SupplyRisk is not null && r.EconomicImportance is not null);
        return Reproduction.Compare(
            "eu-critical-rule-2023",
            $"Materials that the rule makes critical in 2023, of {CandidatesOf2023} candidates",
            SourceOf(Latest),
            32,
            assessed == CandidatesOf2023 ? rows.Count(r => Critical(r, thresholds)) : null,
            0,
            $"{assessed} materials have both figures, {CandidatesOf2023} are needed.");
    }

    private static bool Critical(CriticalityEdition row, CriticalityThresholds thresholds) =>
        CriticalityRule.IsCritical(row.SupplyRisk, row.EconomicImportance, thresholds) == true;

    private static string? Note(Year year, List<string> missed, List<string> extra)
    {
        if (missed.Count + extra.Count == 0)
            return null;
        var differ = string.Join(" ", new[]
        {
            missed.Count > 0 ? $"On the list and not by the rule: {string.Join(", ", missed)}." : null,
            extra.Count > 0 ? $"By the rule and not on the list: {string.Join(", ", extra)}." : null,
        }.OfType<string>());
        return year.Value == 2017 && missed is ["coking-coal"]
            ? $"{differ} COM(2017) 490 says so itself: coking coal misses the threshold of importance narrowly and was kept out of caution."
            : differ;
    }

    private static string SourceOf(Year year) => year.Value switch
    {
        2014 => "COM(2014) 297; European Commission, figures by edition (CRM study 2023)",
        2017 => "COM(2017) 490; European Commission, figures by edition (CRM study 2023)",
        2020 => "COM(2020) 474; European Commission, figures by edition (CRM study 2023)",
        _ => "Grohol and Veeh 2023, doi 10.2873/725585; Regulation (EU) 2024/1252",
    };
}
