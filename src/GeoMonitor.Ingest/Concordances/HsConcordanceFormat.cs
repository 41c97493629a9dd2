using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
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
        foreach (var member in file.Members.Where(m => m.Signature == ConcordanceSignatures.Consolidated))
        {
            using var text = file.OpenText(member);
            var table = FigureTable.Open(text, file.NameFor(member), "code.after", "code.before", "Relationship", "adjustment");
            links.Read(table, Read, PeriodOf);
        }

        ImmutableArray<LoadCheck> checks = [.. links.Checks()];
        var older = links.CountTo(static to => !IsHs(to));
        ImmutableArray<string> notes = older == 0
            ? [.. links.Notes()]
            : [.. links.Notes(), $"{older:N0} pairs lead on into SITC; its codes stand as in the file, where leading zeros may be lost."];
        var origin = new FigureOrigin(options.Source ?? "UN Statistics Division, correlation tables", options.Release);
        return new FigureFileFacts(new ConcordanceFigures(origin, links.TakeLinks()), null, checks, notes);
    }

    // the years of two nomenclatures, such as "1996 to 1992"
    private static (string From, string To)? PeriodOf(string adjustment) =>
        adjustment.Split(" to ") is [var after, var before]
        && RevisionNames.OfYear(after) is { } from
        && RevisionNames.OfYear(before) is { } to
            ? (from, to)
            : null;

    private static void Read(FigureRow row, LinkPart part)
    {
        if (part.Period(row, "adjustment") is var (from, to)
            && Code(row, "code.after", from, part) is { } fromCode
            && Code(row, "code.before", to, part) is { } toCode)
        {
            part.Keep(new ConcordanceLink(from, fromCode, to, toCode, part.Relation(row, "Relationship"), Weight: null));
        }
    }

    private static string? Code(FigureRow row, string column, string nomenclature, LinkPart part)
    {
        if (IsHs(nomenclature))
            return part.Hs(row, column);
        return row.Optional(column) is { Length: <= 5 } code ? code : part.Reject(LinkPart.BadCode, row, column);
    }

    private static bool IsHs(string nomenclature) => nomenclature.StartsWith("HS", StringComparison.Ordinal);
}
