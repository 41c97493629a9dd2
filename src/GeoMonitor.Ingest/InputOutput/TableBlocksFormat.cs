using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.InputOutput;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.InputOutput;

/// <summary>
/// Tables in blocks, each a file of one archive: deliveries, final demand, and output and names of industries where there are any.
/// Deliveries and final demand may be wide (labels such as <c>NLD_c1</c>) or long.
/// </summary>
internal sealed class TableBlocksFormat : IFigureFormat
{
    /// <inheritdoc />
    public string Name => "io-blocks";

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.InputOutput;

    /// <inheritdoc />
    public ImmutableArray<string> Options => FormatOptions.InputOutput;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } =
    [
        InputOutputSignatures.Wide, InputOutputSignatures.LongDeliveries, InputOutputSignatures.LongDemand, InputOutputSignatures.Output,
        InputOutputSignatures.Industries,
    ];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var members = file.Members.Where(m => m.Signature is { } s && Signatures.Contains(s)).ToList();
        var terms = TableTerms.Read(file, members, options);
        var drafts = new TableDrafts(file.Name, TableEconomies.OfAlpha3);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (member.Signature == InputOutputSignatures.Industries)
                TableSides.ForEach(file, member, intake, row => TableSides.Industry(row, intake, names, "label"));
            else
                Read(file, member, drafts, options, intake);
        }

        var isWhole = members.Any(m => m.Signature == InputOutputSignatures.Wide && HasBuyers(m));
        if (!drafts.All.Any() || !drafts.All.All(WorldIndustries.AreUsedIn))
            return TableFacts.Of(file, drafts.All, terms, names, isWhole, intake);
        terms = terms with { Source = terms.Source ?? WorldIndustries.Source, Unit = terms.Unit ?? TableUnit.MillionUsd, IsUnitAssumed = terms.Unit is null };
        return TableFacts.Of(file, drafts.All, terms, names.Count > 0 ? names : WorldIndustries.Names, isWhole, intake);
    }

    private static void Read(FlowFile file, RecognisedMember member, TableDrafts drafts, LoadOptions options, FigureIntake intake)
    {
        var draft = drafts.Of(TableYear.Of(file, member, options));
        var cells = new LongCells(intake, ("from_region", "from_ind"), "to_region", "value");
        if (member.Signature == InputOutputSignatures.Wide)
            WideBlock.Read(file, member, LayoutOf(member), draft, intake);
        else if (member.Signature == InputOutputSignatures.LongDeliveries)
            TableSides.ForEach(file, member, intake, row => cells.Deliver(row, draft, "to_ind"));
        else if (member.Signature == InputOutputSignatures.LongDemand)
            TableSides.ForEach(file, member, intake, row => cells.Use(row, draft, "fd_category"));
        else
            TableSides.ForEach(file, member, intake, row => TableSides.Output(row, intake, drafts, "region", ["output_published", "output", "output_rowsum"], draft.Year));
    }

    private static WideLayout LayoutOf(RecognisedMember member)
    {
        var columns = HasBuyers(member) ? WideKind.Sector : WideKind.Use;
        return new WideLayout(l => WideLabel.Split(l, WideKind.Sector), l => WideLabel.Split(l, columns));
    }

    // where the first seller is a column too, the columns are buyers; otherwise they are uses
    private static bool HasBuyers(RecognisedMember member)
    {
        var text = member.Head.Text.AsSpan();
        var header = member.Head.HeaderLine;
        var behind = text[(text.IndexOf(header, StringComparison.Ordinal) + header.Length)..].TrimStart();
        var end = behind.IndexOf(member.Head.Delimiter);
        return end >= 0 && member.Head.HasColumn(behind[..end].Trim('"').ToString());
    }
}
