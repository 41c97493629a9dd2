using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items.Concordances;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.Concordances;

/// <summary>
/// The changes of the Combined Nomenclature from one year to the next, as Eurostat publishes them. Only codes that
/// changed are in it: a code that is not goes on as it was.
/// </summary>
internal sealed class CombinedConcordanceFormat : IFigureFormat
{
    /// <inheritdoc />
    public string Name => ConcordanceSignatures.Combined.Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Concordance;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [ConcordanceSignatures.Combined];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var links = new LinkIntake(intake);
        foreach (var member in file.Members.Where(m => m.Signature == ConcordanceSignatures.Combined))
        {
            using var text = file.OpenText(member);
            var table = FigureTable.Open(text, file.NameFor(member), "period", "origin_code", "destination_code");
            links.Read(table, Read, PeriodOf);
        }

        var origin = new FigureOrigin(options.Source ?? "Eurostat, changes of the Combined Nomenclature", options.Release);
        return new FigureFileFacts(
            new ConcordanceFigures(origin, links.TakeLinks()),
            null,
            [.. links.Checks()],
            [.. links.Notes(), "Only codes that changed are listed: a code that is absent from a period goes on as it was."]);
    }

    // 20072008 is from 2007 to 2008
    private static (string From, string To)? PeriodOf(string period) =>
        period.Length == 8
        && Year.TryParse(period.AsSpan(0, 4), out var from)
        && Year.TryParse(period.AsSpan(4), out var to)
        && to.Value == from.Value + 1
            ? (Nomenclature.Combined(from).Name, Nomenclature.Combined(to).Name)
            : null;

    private static void Read(FigureRow row, LinkPart part)
    {
        if (part.Period(row, "period") is var (from, to)
            && part.Combined(row, "origin_code") is { } origin
            && part.Combined(row, "destination_code") is { } destination)
        {
            part.Keep(new ConcordanceLink(from, origin, to, destination, Relation: null, Weight: null));
        }
    }
}
