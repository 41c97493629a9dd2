using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.Concordances;

/// <summary>
/// The correlation tables of the UN Statistics Division put together as one CSV: each revision of the Harmonized System
/// to the one before it, and on into the Standard International Trade Classification.
/// </summary>
/// <remarks>
/// The codes of the older classification have two to five digits, so that a leading zero that a program dropped cannot
/// be put back; they are kept as they stand.
/// </remarks>
internal sealed class HsConcordanceFormat : IFigureFormat
{
    private const string BadPeriod = "bad-period";

    /// <inheritdoc />
    public string Name => ConcordanceSignatures.Consolidated.Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Concordance;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [ConcordanceSignatures.Consolidated];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var links = new LinkIntake(intake);
        var periods = new Remembered<(string From, string To)?>(PeriodOf);
        var older = 0;
        foreach (var member in file.Members.Where(m => m.Signature == ConcordanceSignatures.Consolidated))
        {
            using var text = file.OpenText(member);
            var table = FigureTable.Open(text, file.NameFor(member), "code.after", "code.before", "Relationship", "adjustment");
            foreach (var row in table.Rows(intake))
            {
                if (Link(row, periods, links, intake) is not { } link)
                    continue;
                links.Keep(link);
                older += link.ToRevision.StartsWith("HS", StringComparison.Ordinal) ? 0 : 1;
            }
        }

        ImmutableArray<string> notes = older == 0
            ? [.. links.Notes()]
            : [.. links.Notes(), $"{older:N0} pairs lead on into SITC; its codes stand as in the file, where leading zeros may be lost."];
        var origin = new FigureOrigin(options.Source ?? "UN Statistics Division, correlation tables", options.Release);
        return new FigureFileFacts(new ConcordanceFigures(origin, links.TakeLinks()), null, [.. links.Checks()], notes);
    }

    // the years of two nomenclatures, such as "1996 to 1992"
    private static (string From, string To)? PeriodOf(string adjustment) =>
        adjustment.Split(" to ") is [var after, var before]
        && RevisionNames.OfYear(after) is { } from
        && RevisionNames.OfYear(before) is { } to
            ? (from, to)
            : null;

    private static ConcordanceLink? Link(
        FigureRow row, Remembered<(string From, string To)?> periods, LinkIntake links, FigureIntake intake)
    {
        if (periods.Of(row["adjustment"]) is not var (from, to))
        {
            intake.Reject(BadPeriod, row, "adjustment");
            return null;
        }

        return Code(row, "code.after", from, links, intake) is { } fromCode && Code(row, "code.before", to, links, intake) is { } toCode
            ? new ConcordanceLink(from, fromCode, to, toCode, links.Relation(row, "Relationship"), Weight: null)
            : null;
    }

    private static string? Code(FigureRow row, string column, string nomenclature, LinkIntake links, FigureIntake intake)
    {
        if (nomenclature.StartsWith("HS", StringComparison.Ordinal))
            return links.Hs(row, column);
        if (row.Optional(column) is { Length: <= 5 } code)
            return code;
        intake.Reject(LinkIntake.BadCode, row, column);
        return null;
    }
}
