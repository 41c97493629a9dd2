using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.Chains;

/// <summary>
/// Steps of the chip chain, who makes what and what goes into what: the tables of the CSET/ETO chip explorer as they are
/// published (inputs, providers, provision, sequence), or the same figures as flat tables of shares, suppliers and links. A
/// file holds one table, an archive any of them.
/// </summary>
internal sealed class ChipChainFormat : IFigureFormat
{
    /// <inheritdoc />
    public string Name => "chip-chain";

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Chain;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } =
    [
        FigureSignatures.ChainShares, FigureSignatures.ChainSuppliers, FigureSignatures.ChainLinks,
        FigureSignatures.EtoInputs, FigureSignatures.EtoProviders, FigureSignatures.EtoProvision, FigureSignatures.EtoSequence,
    ];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var draft = new ChainDraft(intake);
        var flat = new FlatChainTables(draft, intake);
        var eto = new EtoTables(draft, intake);

        // names and seats first, whatever the order in the archive
        foreach (var member in file.Members.OrderByDescending(m => m.Signature == FigureSignatures.EtoProviders || m.Signature == FigureSignatures.EtoInputs))
        {
            if (ReaderOf(member.Signature, flat, eto) is not { } read)
                continue;
            using var text = file.OpenText(member, intake.Encoding);
            foreach (var row in FigureTable.Open(text, file.NameFor(member), [.. member.Signature!.Columns]).Rows(intake))
                read(row);
        }

        var isEto = file.Members.Any(m => m.Signature?.Kind.StartsWith("eto-", StringComparison.Ordinal) == true);
        var origin = new FigureOrigin(options.Source ?? (isEto ? "CSET/ETO, Advanced Semiconductor Supply Chain Dataset" : "a table of the chip chain"), options.Release);
        return new FigureFileFacts(new ChainFigures(origin, draft.Tables()), isEto ? "CC BY-NC 4.0" : null, draft.Checks(), []);
    }

    private static Action<FigureRow>? ReaderOf(FileSignature? signature, FlatChainTables flat, EtoTables eto) =>
        signature == FigureSignatures.ChainShares ? flat.Share
        : signature == FigureSignatures.ChainSuppliers ? flat.Supplier
        : signature == FigureSignatures.ChainLinks ? flat.Link
        : signature == FigureSignatures.EtoInputs ? eto.Input
        : signature == FigureSignatures.EtoProviders ? eto.Provider
        : signature == FigureSignatures.EtoProvision ? eto.Provision
        : signature == FigureSignatures.EtoSequence ? eto.Sequence
        : null;
}
