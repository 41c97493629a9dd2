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
        var header = HeaderColumns.Take(text, name, linesBefore);
        var columns = FlowColumns.Bind(header, layout);
        var before = intake.RowsRead;
        var rows = new FlowRows(header, columns, layout, codes, intake);
        rows.Read(text);
        if (intake.RowsRead == before)
            throw new LoadRefusedException("header-only", $"'{name}' has a header but no rows: fetch or export it again.");
        return new FlowTable(columns, rows.FirstYear, rows.LastYear);
    }
}

/// <summary>What a table of flows turned out to be.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="FirstYear">The earliest year of its kept rows.</param>
/// <param name="LastYear">The latest; before the first when no row was kept.</param>
internal sealed record FlowTable(FlowColumns Columns, int FirstYear, int LastYear);
