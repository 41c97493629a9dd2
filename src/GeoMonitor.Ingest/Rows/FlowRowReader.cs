using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Rows;

/// <summary>Reads a table of flows: binds its header and brings its rows into the intake.</summary>
internal sealed class FlowRowReader(FlowLayout layout, IEconomyCodes codes, FlowIntake intake)
{
    /// <summary>Reads a table.</summary>
    /// <param name="text">The text, standing at its header.</param>
    /// <param name="name">How to call it in a sentence.</param>
    /// <param name="linesBefore">Lines already taken from the text.</param>
    /// <returns>The columns of the table and the years seen in it.</returns>
    /// <exception cref="LoadRefusedException">The table cannot be read as a whole.</exception>
    public FlowTable Read(TextReader text, string name, long linesBefore)
    {
        var headerLine = linesBefore;
        string? header;
        do
        {
            header = text.ReadLine();
            headerLine++;
        }
        while (header is not null && string.IsNullOrWhiteSpace(header));

        if (header is null)
            throw Empty("empty-file", name, "holds no line of data");
        var columns = FlowColumns.Bind(header, headerLine, layout, name);
        var before = intake.RowsRead;
        var rows = new FlowRows(columns, layout, codes, intake, name);
        rows.Read(text, headerLine);
        if (intake.RowsRead == before)
            throw Empty("header-only", name, "has a header but no rows");
        return new FlowTable(columns, rows.FirstYear, rows.LastYear);
    }

    private static LoadRefusedException Empty(string code, string name, string what) =>
        new(code, $"'{name}' {what}: fetch or export it again.");
}

/// <summary>What a table of flows turned out to be.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="FirstYear">The earliest year of its kept rows.</param>
/// <param name="LastYear">The latest; before the first when no row was kept.</param>
internal sealed record FlowTable(FlowColumns Columns, int FirstYear, int LastYear);
