using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Workbooks;

namespace GeoMonitor.Ingest.Concordances;

/// <summary>
/// A workbook of the UN Statistics Division for two revisions: a sheet with all pairs of codes and one that says for
/// each code which single one takes all of it when figures are converted.
/// </summary>
/// <remarks>The second sheet gives the weights: one for the pair it names, zero for the other pairs of the code.</remarks>
internal sealed class HsWorkbookFormat : IFigureFormat
{
    private const string Relationship = "Relationship";

    /// <inheritdoc />
    public string Name => ConcordanceSignatures.Workbook.Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Concordance;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [ConcordanceSignatures.Workbook];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var book = new Workbook(file.Name, file.OpenPart);
        var pairs = Find(book, file.Name, "Correlation");
        var choices = Find(book, file.Name, "Conversion");
        if (pairs.From != choices.From || pairs.To != choices.To)
        {
            throw new LoadRefusedException(
                "mixed-revisions",
                $"'{file.Name}' correlates {pairs.From} with {pairs.To} but converts {choices.From} to {choices.To}: "
                + "both sheets must be of the same two revisions.");
        }

        var (fromName, toName) = (pairs.From.ToString(), pairs.To.ToString());
        var chosen = Choices(book, choices, file.Name);
        var links = new LinkIntake(intake);
        var part = links.Begin();
        foreach (var row in SheetTable.Rows(book, pairs))
        {
            if (part.Hs(row, pairs.FromColumn) is not { } from || part.Hs(row, pairs.ToColumn) is not { } to)
                continue;
            double? weight = chosen.TryGetValue(from, out var target) ? (target == to ? 1 : 0) : null;
            part.Keep(new ConcordanceLink(
                fromName, from, toName, to, part.Relation(row, Relationship), weight));
        }

        links.Take(part);

        var all = links.TakeLinks();
        var origin = new FigureOrigin(options.Source ?? "UN Statistics Division, correlation and conversion tables", options.Release);
        return new FigureFileFacts(
            new ConcordanceFigures(origin, all),
            null,
            [.. links.Checks(), ChoiceCheck(chosen, all)],
            [.. links.Notes()]);
    }

    private static SheetTable Find(Workbook book, string name, string word)
    {
        foreach (var sheet in book.Sheets.Where(s => s.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            if (SheetTable.Of(book, sheet) is { } table)
                return table;
        }

        throw new LoadRefusedException(
            "missing-sheet",
            $"'{name}' has no sheet named like `{word}` with a heading of two revisions such as HS2022 and HS2017: "
            + "fetch the workbook of the UN Statistics Division as it is.");
    }

    private static Dictionary<string, string> Choices(Workbook book, SheetTable sheet, string name)
    {
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in SheetTable.Rows(book, sheet))
        {
            if (!Hs6.TryParseLenient(row[sheet.FromColumn], out var from, out _)
                || !Hs6.TryParseLenient(row[sheet.ToColumn], out var to, out _)
                || !chosen.TryAdd(from.ToString(), to.ToString()))
            {
                throw new LoadRefusedException(
                    "bad-conversion",
                    $"'{name}', sheet `{sheet.Sheet.Name}`, row {row.Line}: '{row.Text}' is no conversion of one code to one code; "
                    + "every code stands there once with six digits.");
            }
        }

        return chosen;
    }

    private static LoadCheck ChoiceCheck(Dictionary<string, string> chosen, ImmutableArray<ConcordanceLink> links)
    {
        var known = links.Where(l => l.Weight == 1).Select(l => l.FromCode).ToHashSet(StringComparer.Ordinal);
        var stray = chosen.Keys.Where(c => !known.Contains(c)).Order(StringComparer.Ordinal).ToArray();
        return new LoadCheck(
            "conversions",
            stray.Length == 0,
            Blocking: false,
            stray.Length == 0
                ? "Every conversion is one of the pairs."
                : $"Conversions that are no pair and so not used: {stray.Length:N0}, the first of code {stray[0]}.");
    }
}
