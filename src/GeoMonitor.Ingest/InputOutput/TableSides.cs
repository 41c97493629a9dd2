using GeoMonitor.Core;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.InputOutput;

/// <summary>What lies beside the cells of a table: output as published, names of industries.</summary>
internal static class TableSides
{
    /// <summary>Goes through the rows of a member.</summary>
    public static void ForEach(FlowFile file, RecognisedMember member, FigureIntake intake, Action<FigureRow> read)
    {
        using var text = file.OpenText(member, intake.Encoding);
        foreach (var row in FigureTable.Open(text, file.NameFor(member), [.. member.Signature!.Columns]).Rows(intake))
            read(row);
    }

    /// <summary>A row of published output.</summary>
    /// <param name="row">The row.</param>
    /// <param name="intake">Where it is counted.</param>
    /// <param name="drafts">The tables.</param>
    /// <param name="economy">The column of the economy.</param>
    /// <param name="outputs">The columns that may hold the output, the best first.</param>
    /// <param name="year">The year; null where the row says it.</param>
    public static void Output(FigureRow row, FigureIntake intake, TableDrafts drafts, string economy, string[] outputs, Year? year)
    {
        if (year is null)
        {
            if (!intake.TryYear(row, "year", out var read))
                return;
            year = read;
        }

        var column = Array.Find(outputs, o => row[o].Length > 0) ?? outputs[0];
        if (row[economy].Length == 0 || row["industry"].Length == 0)
        {
            intake.Reject(FigureReject.MissingField, row, row[economy].Length == 0 ? economy : "industry");
            return;
        }

        if (!intake.TryNumber(row, column, out var value))
            return;
        var draft = drafts.Of(year.Value);
        if (value is { } known && !draft.TryOutput(draft.Sector(row[economy], row["industry"]), known))
            intake.Reject(FigureReject.RepeatedKey, row, null);
        else
            intake.Keep();
    }

    /// <summary>A row that names an industry.</summary>
    public static void Industry(FigureRow row, FigureIntake intake, Dictionary<string, string> names, string name)
    {
        if (row["industry"].Length == 0 || row[name].Length == 0)
            intake.Reject(FigureReject.MissingField, row, row["industry"].Length == 0 ? "industry" : name);
        else if (!names.TryAdd(row["industry"], row[name]))
            intake.Reject(FigureReject.RepeatedKey, row, null);
        else
            intake.Keep();
    }
}
