using System.Collections.Immutable;
using System.Globalization;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.InputOutput;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Texts;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.InputOutput;

/// <summary>Says in two languages what looking through shows: what is added abroad, by whom, and where the books show less.</summary>
internal static class LookThroughText
{
    private const int MostOrigins = 3;
    private const int MostIndustries = 2;

    // below one percent of inputs a doubling is no finding to begin with
    private const double LeastShare = .01;

    private static readonly NumberFormatInfo Dutch = new() { NumberDecimalSeparator = "," };

    /// <summary>The text of an answer.</summary>
    public static TextAnswer Of(TableEntry entry, TablePerspective perspective, FinalDemandContents demand, ImmutableArray<IndustryContents> industries) =>
        new(Write(entry, perspective, demand, industries, dutch: false), Write(entry, perspective, demand, industries, dutch: true));

    /// <summary>The text where there is no answer.</summary>
    public static TextAnswer Nothing(Economy economy, bool hasTable) => hasTable
        ? new(
            $"The input-output table has no place of its own for {Articles.English(economy)}; another table may have.",
            $"De input-outputtabel heeft geen eigen plaats voor {Articles.Dutch(economy)}; een andere tabel misschien wel.")
        : new(
            $"No input-output table is loaded, so what lies behind the suppliers of {Articles.English(economy)} is not known. Load one of Eurostat FIGARO, OECD ICIO or WIOD, "
            + "or your own in the layout of `geomonitor template io`, with `geomonitor load FILE` or POST /api/v1/datasets.",
            $"Er is geen input-outputtabel geladen, dus wat achter de leveranciers van {Articles.Dutch(economy)} zit is niet bekend. Laad er een van Eurostat FIGARO, OECD ICIO of "
            + "WIOD, of uw eigen tabel in de indeling van `geomonitor template io`, met `geomonitor load FILE` of POST /api/v1/datasets.");

    private static string Write(TableEntry entry, TablePerspective perspective, FinalDemandContents demand, ImmutableArray<IndustryContents> industries, bool dutch)
    {
        var name = dutch ? Articles.Dutch(perspective.Economy) : Articles.English(perspective.Economy);
        if (demand.ForeignValueAddedShare is not { } added || demand.ForeignDirectShare is not { } direct)
            return dutch ? $"De tabel van {entry.Year} kent geen finale vraag van {name}." : $"The table of {entry.Year} knows no final demand of {name}.";
        var origins = demand.Origins.Where(o => !o.IsOwn).Take(MostOrigins)
            .Select(o => $"{NameOf(entry, o.Origin, dutch)} {Part(o.ValueAddedShare!.Value, dutch)}").ToList();
        var first = dutch
            ? $"Van de finale vraag van {name} in {entry.Year} is {Part(added, dutch)} van de waarde in het buitenland toegevoegd; rechtstreeks gekocht is daar {Part(direct, dutch)}."
            : $"Of the final demand of {name} in {entry.Year}, {Part(added, dutch)} of the value was added abroad; {Part(direct, dutch)} was bought there directly.";
        var from = origins.Count == 0 ? "" : dutch ? $" Het meeste komt uit: {string.Join(", ", origins)}." : $" Most comes from: {string.Join(", ", origins)}.";
        var missing = perspective.Missing.IsEmpty ? "" : dutch
            ? $" De tabel heeft {perspective.Missing.Length} leden niet als eigen economie ({string.Join(", ", perspective.Missing)}): die tellen als buitenland."
            : $" The table has not {perspective.Missing.Length} members as economies of their own ({string.Join(", ", perspective.Missing)}): they count as abroad.";
        return first + from + string.Concat(Hidden(entry, industries, dutch)) + missing;
    }

    private static IEnumerable<string> Hidden(TableEntry entry, ImmutableArray<IndustryContents> industries, bool dutch) => industries
        .SelectMany(i => i.Hidden.Where(h => h.LookThroughShare >= LeastShare).Select(h => (Industry: i, Origin: h)))
        .OrderByDescending(h => h.Origin.LookThroughShare - h.Origin.DirectShare)
        .Take(MostIndustries)
        .Select(h => dutch
            ? $" Achter de inputs van \"{h.Industry.Name}\" staat {NameOf(entry, h.Origin.Origin, dutch)} voor {Part(h.Origin.LookThroughShare!.Value, dutch)}; de boeken tonen {Part(h.Origin.DirectShare!.Value, dutch)}."
            : $" Behind the inputs of \"{h.Industry.Name}\", {NameOf(entry, h.Origin.Origin, dutch)} stands for {Part(h.Origin.LookThroughShare!.Value, dutch)}; the books show {Part(h.Origin.DirectShare!.Value, dutch)}.");

    private static string NameOf(TableEntry entry, string label, bool dutch) =>
        TablePerspective.NameOf(entry.Economies.FirstOrDefault(e => e.Label == label, new TableEconomy(label, null)), dutch);

    /// <summary>A share in percent.</summary>
    internal static string Part(double share, bool dutch) => (100 * share).ToString("0.0", dutch ? Dutch : NumberFormatInfo.InvariantInfo) + " %";
}
