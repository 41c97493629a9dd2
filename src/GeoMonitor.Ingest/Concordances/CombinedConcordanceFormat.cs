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
    private const string BadPeriod = "bad-period";

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
            foreach (var row in table.Rows(intake))
            {
                if (Link(row, links, intake) is { } link)
                    links.Keep(link);
            }
        }

        var origin = new FigureOrigin(options.Source ?? "Eurostat, changes of the Combined Nomenclature", options.Release);
        return new FigureFileFacts(
            new ConcordanceFigures(origin, links.Links),
            null,
            [.. links.Checks()],
            [.. links.Notes(), "Only codes that changed are listed: a code that is absent from a period goes on as it was."]);
    }

    private static ConcordanceLink? Link(FigureRow row, LinkIntake links, FigureIntake intake)
    {
        // 20072008 is from 2007 to 2008
        if (row["period"] is not { Length: 8 } period
            || !Year.TryParse(period.AsSpan(0, 4), out var from)
            || !Year.TryParse(period.AsSpan(4), out var to)
            || to != from.Plus(1))
        {
            intake.Reject(BadPeriod, row, "period");
            return null;
        }

        return links.Combined(row, "origin_code") is { } origin && links.Combined(row, "destination_code") is { } destination
            ? new ConcordanceLink(
                Nomenclature.Combined(from).Name, origin, Nomenclature.Combined(to).Name, destination, Relation: null, Weight: null)
            : null;
    }
}
