using DuckDB.NET.Data;

namespace GeoMonitor.Storage.DuckDb;

/// <summary>
/// A load or run on its way whose rows are partly written by a second connection. Nobody sees such rows without the
/// dataset or run that they belong to; the announcement makes sure that they do not stay when that never comes.
/// </summary>
/// <param name="Kind">What it is: <c>load</c> or <c>run</c>.</param>
/// <param name="Number">The number its dataset or run will have.</param>
/// <param name="FirstPart">The number of its first part; later numbers are free.</param>
internal sealed record Unfinished(string Kind, uint Number, uint FirstPart)
{
    /// <summary>Notes what is about to be written, in a transaction of its own.</summary>
    public void Announce(DuckDBConnection connection) =>
        connection.Execute("INSERT INTO unfinished VALUES ($1, $2, $3)", Kind, Number, FirstPart);

    /// <summary>Ends the announcement; rows without their dataset or run go with it.</summary>
    public static void Clean(DuckDBConnection connection)
    {
        if (connection.Query("SELECT 1 FROM unfinished LIMIT 1", static _ => 1).IsEmpty)
            return;
        using var transaction = connection.BeginTransaction();
        const string Load = "(SELECT min(first_part) FROM unfinished WHERE kind = 'load' AND nr NOT IN (SELECT nr FROM dataset))";
        const string Run = "(SELECT min(first_part) FROM unfinished WHERE kind = 'run' AND nr NOT IN (SELECT nr FROM run))";
        connection.Execute($"DELETE FROM flow WHERE part >= {Load}");
        connection.Execute($"DELETE FROM run_cell WHERE part >= {Run}");
        connection.Execute($"DELETE FROM run_product WHERE part >= {Run}");
        connection.Execute("DELETE FROM unfinished");
        transaction.Commit();
    }
}
