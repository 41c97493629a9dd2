using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Figures;

namespace GeoMonitor.Ingest.InputOutput;

/// <summary>Why an input-output table is not loaded.</summary>
internal static class TableRefusals
{
    private const int Named = 5;

    public static LoadRefusedException Missing(string file, Year year, string what) => new(
        "missing-block",
        $"'{file}' holds no {what} of {year}: a table needs deliveries between industries and final demand, so pack both, with output where "
        + "there is one, in one zip file and load that.");

    public static LoadRefusedException NoTable(string file, FigureIntake intake)
    {
        var rejections = intake.Rejections;
        if (intake.RowsKept > 0)
        {
            return new(
                "missing-block",
                $"'{file}' names industries and holds neither deliveries between them nor final demand: pack it with those in one zip file and load that.");
        }

        if (rejections.Rows == 0)
            return new("header-only", $"'{file}' has a header but no figures: fetch or export it again.");
        return new(
            "no-figures",
            $"'{file}' holds no row that can be read: the first of {rejections.Rows:N0} is rejected for {rejections.ToRejected()[0].Reason} in line "
            + $"{rejections.FirstLineOf(rejections.ToRejected()[0].Reason)}.")
        {
            RejectedSample = [.. rejections.ToSample().Take(LoadReport.SampleSize)],
        };
    }

    public static LoadRefusedException NotSquare(string file, Year year, ImmutableArray<string> sellers, ImmutableArray<string> buyers)
    {
        var only = new[] { (Names: sellers, Place: "in a row only"), (Names: buyers, Place: "in a column only") }
            .Where(p => p.Names.Length > 0)
            .Select(p => $"{p.Names.Length:N0} stand {p.Place} ({string.Join(", ", p.Names.Take(Named))}{(p.Names.Length > Named ? ", ..." : "")})");
        return new(
            "not-square",
            $"'{file}' is not square in {year}: {string.Join(" and ", only)}, but every industry that buys must have its sales in the table; "
            + "export rows and columns of the same industries and economies.");
    }

    public static LoadRefusedException CutBlock(string file, Year year, ImmutableArray<string> missing) => new(
        "not-square",
        $"'{file}' has no row for {missing.Length:N0} industries of {year} in one of its blocks ({string.Join(", ", missing.Take(Named))}"
        + $"{(missing.Length > Named ? ", ..." : "")}), although they stand in another: export all blocks with the same rows.");

    public static LoadRefusedException TooManySectors(string file, int economies, int industries) => new(
        "too-many-sectors",
        $"'{file}' names {economies:N0} economies and {industries:N0} industries or uses, which would be a table of more than "
        + $"{TableLimits.MaxSectors:N0} sectors: look whether a column holds something else than codes, or load an aggregate.");

    public static LoadRefusedException TooManyCells(string file) => new(
        "too-many-cells",
        $"'{file}' holds tables of several years with more than {TableLimits.MaxCells:N0} cells together: load fewer years at a time.");

    public static LoadRefusedException YearUnknown(string file, ImmutableArray<int> found) => new(
        "year-unknown",
        $"'{file}' does not say of which year its table is{(found.IsEmpty ? "" : $" (its name holds {string.Join(" and ", found)})")}: name it like "
        + "icio_2020.csv, or give the year with the load.");

    public static LoadRefusedException UnknownUnit(string file, string unit) => new(
        "unknown-unit",
        $"'{file}' says that its unit is '{unit}', which is none that is known: write it like million USD or thousand EUR.");

    public static LoadRefusedException MixedUnits(string file, string one, string other) => new(
        "mixed-units", $"'{file}' holds values in {one} and in {other}: convert them to one unit, because a table is added up.");

    public static LoadRefusedException RepeatedLabel(string table, long line, string label) => new(
        "repeated-key", $"'{table}' has '{label}' twice (line {line}): leave the one that is right.")
    {
        Line = line,
    };

    public static LoadRefusedException BadCell(string table, long line, string column, string text) => new(
        "unreadable-number",
        $"'{table}' holds {(text.Length == 0 ? "nothing" : $"'{Shown(text)}'")} in line {line}, column `{Shown(column)}`, where a number must stand: write 0 "
        + "where nothing is delivered, and a point before decimals.")
    {
        Line = line,
        Field = column,
    };

    public static LoadRefusedException BadLabel(string table, long line, string label) => new(
        "unreadable-label",
        $"'{table}' has the label '{Shown(label)}' in line {line}, which is no economy and industry as in NLD_c1: export it with such labels.")
    {
        Line = line,
    };

    public static LoadRefusedException BadRow(string table, long line) => new(
        "wrong-column-count",
        $"'{table}' has another number of fields in line {line} than in its header: the file is cut or damaged, fetch or export it again.")
    {
        Line = line,
    };

    private static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
