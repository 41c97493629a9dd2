using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.InputOutput;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.InputOutput;

/// <summary>
/// The inter-country input-output tables of the OECD in million US dollars, one year a file (<c>2020_SML.csv</c>): sellers in rows,
/// then taxes, value added and output; buyers, final demand and output in columns. In the extended tables China and Mexico
/// stand in two parts each: they are one economy here.
/// </summary>
internal sealed class OecdTableFormat : IFigureFormat
{
    private static readonly string[] Uses = ["HFCE", "NPISH", "GGFC", "GFCF", "INVNT", "DPABR"];
    private static readonly string[] Inputs = ["TLS", "VA"];
    private const string Output = "OUT";

    /// <inheritdoc />
    public string Name => "oecd-icio";

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.InputOutput;

    /// <inheritdoc />
    public ImmutableArray<string> Options => FormatOptions.InputOutput;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [InputOutputSignatures.Oecd];

    private static WideLayout Layout { get; } = new(RowOf, ColumnOf, Adds: true);

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var members = file.Members.Where(m => m.Signature == InputOutputSignatures.Oecd).ToList();
        var drafts = new TableDrafts(file.Name, TableEconomies.OfOecd);
        foreach (var member in members)
            WideBlock.Read(file, member, Layout, drafts.Of(TableYear.Of(file, member, options)), intake);
        var terms = TableTerms.Read(file, members, options) with { Unit = TableUnit.MillionUsd };
        terms = terms with { Source = terms.Source ?? "OECD ICIO" };
        return TableFacts.Of(file, drafts.All, terms, ImmutableDictionary<string, string>.Empty, isWhole: true, intake);
    }

    private static WideLabel? RowOf(string label) => label switch
    {
        Output => new WideLabel(WideKind.Ignored, "", ""),
        _ when Inputs.Contains(label, StringComparer.Ordinal) => new WideLabel(WideKind.PrimaryInput, "", label),
        _ => WideLabel.Split(label, WideKind.Sector),
    };

    private static WideLabel? ColumnOf(string label)
    {
        if (label == Output)
            return new WideLabel(WideKind.Output, "", "");
        return WideLabel.Split(label, WideKind.Sector) is { } split
            ? split with { Kind = Uses.Contains(split.Code, StringComparer.Ordinal) ? WideKind.Use : WideKind.Sector }
            : null;
    }
}
