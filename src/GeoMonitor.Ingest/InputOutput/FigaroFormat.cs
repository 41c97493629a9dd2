using System.Collections.Immutable;
using System.Text.RegularExpressions;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.InputOutput;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.InputOutput;

/// <summary>
/// The industry-by-industry tables of Eurostat FIGARO in million euro, one year a file: flat
/// (<c>flatfile_eu-ic-io_ind-by-ind_26ed_2024.csv</c>) or as a matrix. What an industry takes from all rows, value added and taxes
/// in the rows of <c>W2</c> with it, is its published output.
/// </summary>
internal sealed partial class FigaroFormat : IFigureFormat
{
    // where FIGARO files what is no delivery
    private const string PrimaryInputs = "W2";
    private static readonly string[] Uses = ["P3_S13", "P3_S14", "P3_S15", "P51G", "P5M"];

    /// <inheritdoc />
    public string Name => "figaro";

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.InputOutput;

    /// <inheritdoc />
    public ImmutableArray<string> Options => FormatOptions.InputOutput;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [InputOutputSignatures.FigaroFlat, InputOutputSignatures.FigaroMatrix];

    private static WideLayout Matrix { get; } = new(
        row => WideLabel.Split(row, row.StartsWith(PrimaryInputs + "_", StringComparison.Ordinal) ? WideKind.PrimaryInput : WideKind.Sector),
        column => WideLabel.Split(column, WideKind.Sector) is { } label ? label with { Kind = KindOf(label.Code) } : null,
        InputsMakeOutput: true);

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var members = file.Members.Where(m => m.Signature is { } s && Signatures.Contains(s)).ToList();
        var drafts = new TableDrafts(file.Name, TableEconomies.OfAlpha2);
        var cells = new LongCells(intake, ("refArea", "rowIi"), "counterpartArea", "obsValue");
        foreach (var member in members)
        {
            var draft = drafts.Of(TableYear.Of(file, member, options));
            if (member.Signature == InputOutputSignatures.FigaroMatrix)
                WideBlock.Read(file, member, Matrix, draft, intake);
            else
                TableSides.ForEach(file, member, intake, row => Cell(row, draft, cells, intake));
        }

        var terms = TableTerms.Read(file, members, options) with { Unit = TableUnit.MillionEur };
        terms = terms with
        {
            Source = terms.Source ?? "Eurostat FIGARO",
            Release = terms.Release ?? EditionOf([file.Name, .. members.Select(m => m.Head.Name)]),
            Licence = terms.Licence ?? "CC BY 4.0",
        };
        return TableFacts.Of(file, drafts.All, terms, ImmutableDictionary<string, string>.Empty, isWhole: true, intake);
    }

    private static void Cell(FigureRow row, TableDraft draft, LongCells cells, FigureIntake intake)
    {
        var isUse = KindOf(row["colIi"]) == WideKind.Use;
        if (row["refArea"] == PrimaryInputs)
            Primary(row, draft, isUse, intake);
        else if (isUse)
            cells.Use(row, draft, "colIi");
        else if (cells.Deliver(row, draft, "colIi") is { } value)
            draft.AddOutput(draft.Sector(row["counterpartArea"], row["colIi"]), value);
    }

    // taxes on final demand and purchases of travellers are neither output nor delivery
    private static void Primary(FigureRow row, TableDraft draft, bool isUse, FigureIntake intake)
    {
        if (!FigureNumber.TryRead(row["obsValue"], out var value) || value is not { } known)
        {
            intake.Reject(RejectReason.UnreadableNumber, row, "obsValue");
            return;
        }

        if (!isUse && row["counterpartArea"].Length > 0 && row["colIi"].Length > 0)
            draft.AddOutput(draft.Sector(row["counterpartArea"], row["colIi"]), known);
        intake.Keep();
    }

    private static WideKind KindOf(string code) => Uses.Contains(code, StringComparer.Ordinal) ? WideKind.Use : WideKind.Sector;

    private static string? EditionOf(IEnumerable<string> names) =>
        names.Select(n => Edition().Match(n)).FirstOrDefault(m => m.Success) is { } found ? $"20{found.Groups["edition"].Value} edition" : null;

    [GeneratedRegex(@"_(?<edition>\d\d)ed_", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Edition();
}
