using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Figures;

/// <summary>Tables of which each row is one figure, or none.</summary>
internal static class FiguresOfRows
{
    /// <summary>Adds the figures of a table in the order of its rows; large tables are read on all processors.</summary>
    /// <param name="table">The table.</param>
    /// <param name="intake">Counts the rows.</param>
    /// <param name="figures">Takes the figures.</param>
    /// <param name="read">
    /// Makes the figure of a row, with nothing to write to but the intake it is given; null where the row is rejected.
    /// </param>
    /// <typeparam name="T">What a figure is.</typeparam>
    public static void AddTo<T>(
        this FigureTable table, FigureIntake intake, GatheredRows<T> figures, Func<FigureRow, FigureIntake, T?> read)
        where T : class =>
        table.ReadInParts(
            intake,
            own => (Intake: own, Figures: new GatheredRows<T>()),
            (row, part) =>
            {
                if (read(row, part.Intake) is { } figure)
                    part.Figures.Add(figure);
            },
            part => figures.TakeOver(part.Figures));
}
