using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.InputOutput;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Figures;

namespace GeoMonitor.Ingest.InputOutput;

/// <summary>What is found in the files of tables, made of their drafts.</summary>
internal static class TableFacts
{
    private const string Use =
        "Answers at /api/v1/economies/{code}/look-through and of /api/v1/scenarios/inoperability use the table from now on; no recomputation is needed.";

    /// <summary>Makes figures and report of drafts.</summary>
    /// <param name="file">The file.</param>
    /// <param name="drafts">One draft a year.</param>
    /// <param name="terms">What is said of the tables.</param>
    /// <param name="names">Names of industries by code.</param>
    /// <param name="isWhole">Whether the files list every sector as seller and as buyer.</param>
    /// <param name="intake">Where rows were counted.</param>
    /// <exception cref="LoadRefusedException">A table is none.</exception>
    public static FigureFileFacts Of(
        FlowFile file, IEnumerable<TableDraft> drafts, TableTerms terms, IReadOnlyDictionary<string, string> names, bool isWhole, FigureIntake intake)
    {
        var tables = Build(file.Name, drafts, names, isWhole, intake);
        var rejected = intake.Rejections.ToRejected();
        var checks = tables.SelectMany(t => TableChecks.Of(t, rejected)).ToImmutableArray();
        RefuseWhereBlocked(file.Name, checks);
        return new FigureFileFacts(
            new InputOutputFigures(new FigureOrigin(terms.Source ?? "an input-output table", terms.Release), terms.Unit, tables),
            terms.Licence,
            checks,
            [.. terms.Notes, UnitOf(terms), .. tables.SelectMany(TableChecks.Notes), Use])
        {
            Years = [.. tables.Select(t => YearOf(t, terms.Unit))],
            Unmapped = Groups(tables[^1], terms.Unit),
        };
    }

    private static ImmutableArray<InputOutputTable> Build(
        string file, IEnumerable<TableDraft> drafts, IReadOnlyDictionary<string, string> names, bool isWhole, FigureIntake intake)
    {
        if (intake.RowsKept == 0)
            throw TableRefusals.NoTable(file, intake);
        var tables = ImmutableArray.CreateBuilder<InputOutputTable>();
        var cells = 0L;
        foreach (var draft in drafts.OrderBy(d => d.Year))
        {
            var table = draft.Build(TableEconomies.Of, names, isWhole);
            cells += table.Deliveries.Length;
            if (tables.Count > 0 && cells > TableLimits.MaxCells)
                throw TableRefusals.TooManyCells(file);
            tables.Add(table);
        }

        return tables.Count > 0 ? tables.ToImmutable() : throw TableRefusals.NoTable(file, intake);
    }

    private static string UnitOf(TableTerms terms) => terms.Unit is { } unit
        ? $"Values are in {unit}{(terms.IsUnitAssumed ? ", because the codes are those of WIOD; a line `# unit: million EUR` above the header says otherwise" : "")}."
        : "Nobody says in which unit the values are: shares do not need one, and amounts are those of the file.";

    private static void RefuseWhereBlocked(string file, ImmutableArray<LoadCheck> checks)
    {
        if (checks.FirstOrDefault(c => c is { Passed: false, Blocking: true }) is { } failed)
            throw new LoadRefusedException(failed.Name, $"'{file}' is not loaded, because {failed.Detail}.");
    }

    private static YearTotal YearOf(InputOutputTable table, TableUnit? unit) =>
        new(table.Year, table.Cells, table.Output().Sum() * unit?.Kusd, 0, table.Industries.Length);

    // groups of economies belong to such a table: they are named with what hangs on them, and refuse nothing
    private static ImmutableArray<UnmappedCode> Groups(InputOutputTable table, TableUnit? unit)
    {
        var output = table.Output();
        var all = output.Sum();
        return
        [
            .. table.Economies.Index().Where(e => e.Item.Economy is null).Select(e =>
            {
                var own = output.AsSpan(e.Index * table.Industries.Length, table.Industries.Length);
                var sum = 0.0;
                foreach (var value in own)
                    sum += value;
                return new UnmappedCode(e.Item.Label, own.Length, sum * unit?.Kusd, all > 0 ? sum / all : null);
            }).OrderByDescending(u => u.ShareOfValue),
        ];
    }
}
