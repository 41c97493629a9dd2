using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.Concordances;

/// <summary>
/// A correlation from a revision of the Harmonized System to the Broad Economic Categories, revision 4. The heading of
/// the first column names the revision, in a spelling of its own in every edition.
/// </summary>
internal sealed class BecConcordanceFormat : IFigureFormat
{
    // how the tables say that a code, such as that of monetary gold, has no category
    private const string NoCategory = "n/a";

    /// <inheritdoc />
    public string Name => ConcordanceSignatures.Bec[0].Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Concordance;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = ConcordanceSignatures.Bec;

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var links = new LinkIntake(intake);
        foreach (var member in file.Members.Where(m => m.Signature is not null && Signatures.Contains(m.Signature)))
        {
            using var text = file.OpenText(member);
            var table = FigureTable.Open(text, file.NameFor(member), "Relationship");
            var (from, to) = ColumnsOf(table, file.NameFor(member));
            var revision = RevisionNames.OfHeading(from)!.Value.ToString();
            links.Read(table, (row, part) =>
            {
                if (row.Span(from).IsEmpty && row.Span(to).IsEmpty)
                    part.Repaired("without codes: passed over");
                else if (part.Hs(row, from) is { } code && Category(row, to, part) is { } category)
                    part.Keep(new ConcordanceLink(revision, code, "BEC4", category, part.Relation(row, "Relationship"), Weight: null));
            });
        }
        var origin = new FigureOrigin(options.Source ?? "UN Statistics Division, HS to BEC", options.Release);
        return new FigureFileFacts(
            new ConcordanceFigures(origin, links.TakeLinks()), null, [.. links.Checks()], [.. links.Notes()]);
    }

    private static (string From, string To) ColumnsOf(FigureTable table, string name)
    {
        var from = table.Columns.FirstOrDefault(c => RevisionNames.OfHeading(c) is not null);
        var to = table.Columns.FirstOrDefault(c => c.StartsWith("BEC", StringComparison.OrdinalIgnoreCase));
        return from is not null && to is not null ? (from, to) : throw new LoadRefusedException(
            "missing-column",
            $"'{name}' lacks a column headed by a revision (such as `HS 2022`) or one headed `BEC`: its header is {string.Join(",", table.Columns)}.");
    }

    // empty for a code that the table says has none; null when the row is rejected
    private static string? Category(FigureRow row, string column, LinkPart part)
    {
        var text = row[column];
        if (BecCategory.TryParse(text, out _))
            return text;
        if (!string.Equals(text, NoCategory, StringComparison.OrdinalIgnoreCase))
            return part.Reject(LinkPart.BadCode, row, column);
        part.Repaired("without a category: kept so");
        return "";
    }
}
