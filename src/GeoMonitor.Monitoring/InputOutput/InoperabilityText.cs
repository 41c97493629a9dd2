using System.Collections.Immutable;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Texts;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.InputOutput;

/// <summary>Says in two languages what stands still.</summary>
internal static class InoperabilityText
{
    private const int MostNames = 3;

    /// <summary>The text of an answer.</summary>
    public static TextAnswer Of(
        TableEntry entry, TablePerspective perspective, ImmutableArray<IndustryInoperability> industries, double? loss, InoperabilityCheck check) =>
        new(Write(entry, perspective, industries, loss, check, dutch: false), Write(entry, perspective, industries, loss, check, dutch: true));

    private static string Write(
        TableEntry entry, TablePerspective perspective, ImmutableArray<IndustryInoperability> industries, double? loss, InoperabilityCheck check, bool dutch)
    {
        if (loss is null || check.FirstLoss == 0)
            return dutch ? "Er valt niets weg." : "Nothing is lost.";
        var name = dutch ? Articles.Dutch(perspective.Economy) : Articles.English(perspective.Economy);
        var hit = industries.Where(i => i.Inoperability > 0).Take(MostNames).Select(i => $"{i.Name} {LookThroughText.Part(i.Inoperability, dutch)}").ToList();
        return dutch
            ? $"Van de productie van {name} in {entry.Year} staat {LookThroughText.Part(loss.Value, dutch)} stil doordat afnemers minder bestellen; het meest: {string.Join(", ", hit)}. "
                + "Dit is het verlies van wie levert, niet het tekort van wie ontvangt."
            : $"Of the output of {name} in {entry.Year}, {LookThroughText.Part(loss.Value, dutch)} stands still because customers order less; most: {string.Join(", ", hit)}. "
                + "This is the loss of those who deliver, not the shortage of those who receive.";
    }
}
