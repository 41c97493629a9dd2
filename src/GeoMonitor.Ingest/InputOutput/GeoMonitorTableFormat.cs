using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.InputOutput;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.InputOutput;

/// <summary>
/// Our own layout for tables from anywhere: one row a delivery, to an industry or to a category of final demand. Output as
/// published and names of industries may lie beside it in one archive.
/// </summary>
internal sealed class GeoMonitorTableFormat : IFigureFormat
{
    /// <inheritdoc />
    public string Name => InputOutputSignatures.Own.Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.InputOutput;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } =
        [InputOutputSignatures.Own, InputOutputSignatures.OwnOutput, InputOutputSignatures.OwnIndustries];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var terms = TableTerms.Read(file, file.Members.Where(m => m.Signature == InputOutputSignatures.Own), options);
        var drafts = new TableDrafts(file.Name, TableEconomies.OfAlpha3);
        var cells = new LongCells(intake, ("from_economy", "from_industry"), "to_economy", "value");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var unit = terms.Unit;
        foreach (var member in file.Members)
        {
            if (member.Signature == InputOutputSignatures.Own)
                TableSides.ForEach(file, member, intake, row => unit = Cell(row, drafts, cells, intake, unit, file.Name));
            else if (member.Signature == InputOutputSignatures.OwnOutput)
                TableSides.ForEach(file, member, intake, row => TableSides.Output(row, intake, drafts, "economy", ["output"], year: null));
            else if (member.Signature == InputOutputSignatures.OwnIndustries)
                TableSides.ForEach(file, member, intake, row => TableSides.Industry(row, intake, names, "industry_name"));
        }

        return TableFacts.Of(file, drafts.All, terms with { Unit = unit }, names, isWhole: false, intake);
    }

    private static TableUnit? Cell(FigureRow row, TableDrafts drafts, LongCells cells, FigureIntake intake, TableUnit? unit, string file)
    {
        if (!intake.TryYear(row, "year", out var year))
            return unit;
        var (industry, category) = (row.Optional("to_industry"), row.Optional("final_demand"));
        if (industry is not null && category is not null)
            intake.Reject(FigureReject.TwoUses, row, "final_demand");
        else if (category is not null)
            cells.Use(row, drafts.Of(year), "final_demand");
        else
            cells.Deliver(row, drafts.Of(year), "to_industry");
        return row.Optional("unit") is { } text ? TableTerms.Agree(file, unit, TableTerms.UnitOf(file, text)) : unit;
    }
}
