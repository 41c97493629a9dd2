using System.Collections.Immutable;
using GeoMonitor.Core.InputOutput;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Simple;

namespace GeoMonitor.Ingest.InputOutput;

/// <summary>What the lines above the headers and the caller say of a table: unit, source, release, licence.</summary>
/// <param name="Unit">The unit; null when nobody says.</param>
/// <param name="Source">Who made it; null when nobody says.</param>
/// <param name="Release">The release; null when nobody says.</param>
/// <param name="Licence">The licence; null when nobody says.</param>
/// <param name="Notes">Lines that are not used.</param>
internal sealed record TableTerms(TableUnit? Unit, string? Source, string? Release, string? Licence, ImmutableArray<string> Notes)
{
    /// <summary>Whether the unit is that of the source whose codes are used, and nobody says it of this file.</summary>
    public bool IsUnitAssumed { get; init; }

    /// <summary>Reads the lines of all members; what the caller says comes first.</summary>
    /// <exception cref="LoadRefusedException">The unit is none, or there are two.</exception>
    public static TableTerms Read(FlowFile file, IEnumerable<RecognisedMember> members, LoadOptions options)
    {
        var lines = members.Select(m => (Name: file.NameFor(m), Lines: CommentLines.Read(new StringReader(m.Head.Text), file.NameFor(m), hasUnit: true))).ToList();
        TableUnit? unit = null;
        foreach (var (name, comment) in lines)
        {
            if (comment.Unit is { } text)
                unit = Agree(file.Name, unit, UnitOf(name, text));
        }

        return new(
            unit,
            options.Source ?? lines.Select(l => l.Lines.Source).FirstOrDefault(s => s is not null),
            options.Release ?? lines.Select(l => l.Lines.Release).FirstOrDefault(s => s is not null),
            options.Licence ?? lines.Select(l => l.Lines.Licence).FirstOrDefault(s => s is not null),
            [.. lines.SelectMany(l => l.Lines.Notes)]);
    }

    /// <summary>Reads a unit.</summary>
    public static TableUnit UnitOf(string file, string text) => TableUnit.TryParse(text, out var unit) ? unit : throw TableRefusals.UnknownUnit(file, text);

    /// <summary>Holds two units together.</summary>
    public static TableUnit Agree(string file, TableUnit? one, TableUnit other) =>
        one is null || one == other ? other : throw TableRefusals.MixedUnits(file, one.Text, other.Text);
}
