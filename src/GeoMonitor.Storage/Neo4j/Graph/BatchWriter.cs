using GeoMonitor.Storage.Neo4j.Cypher;
using GeoMonitor.Storage.Neo4j.Values;

namespace GeoMonitor.Storage.Neo4j.Graph;

/// <summary>
/// Writes many rows with one statement text, a transaction a batch. A batch that does not fit into the memory of the
/// server is halved; a count that differs from what was sent is an error, because a MATCH without a partner drops its
/// row in silence.
/// </summary>
/// <param name="session">The database.</param>
/// <param name="rowsABatch">How many rows a batch has at the most.</param>
internal sealed class BatchWriter(CypherSession session, int rowsABatch = BatchWriter.DefaultRows)
{
    /// <summary>Where more rows a batch brought no more rows a second (bench/results/neo4j.md).</summary>
    public const int DefaultRows = 10_000;

    // below this it is not the number of rows that fills the memory
    private const int LeastRows = 100;

    private int _rows = rowsABatch;

    /// <summary>Rows a batch has now; less than asked for after the server ran out of memory.</summary>
    public int RowsABatch => _rows;

    /// <summary>Writes all rows.</summary>
    /// <param name="statement">A statement over <c>UNWIND $rows AS row</c> that ends with <c>RETURN count(*) AS n</c>.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="write">Writes the fields of one.</param>
    /// <param name="cancellation">Stops between batches and within one.</param>
    /// <exception cref="Neo4jException">A batch failed for good, or reached another number of rows than were sent.</exception>
    public async Task WriteAsync<T>(
        CypherStatement statement, IReadOnlyList<T> rows, Action<T, ICypherRowSink> write, CancellationToken cancellation = default)
    {
        for (var first = 0; first < rows.Count;)
        {
            var count = Math.Min(_rows, rows.Count - first);
            var batch = new Part<T>(rows, first, count, write);
            try
            {
                Check(await session.WriteAsync(statement.With("rows", batch), cancellation), count, statement.Text);
                first += count;
            }
            catch (Neo4jException e) when (Halve(e))
            {
                // the same rows again, fewer at a time
            }
        }
    }

    /// <summary>Whether the error says that fewer rows at a time would do; from then on there are half as many.</summary>
    public bool Halve(Neo4jException error)
    {
        if (!error.IsOutOfMemory || _rows <= LeastRows)
            return false;
        _rows = Math.Max(LeastRows, _rows / 2);
        return true;
    }

    /// <summary>Fails when another number of rows was reached than were sent.</summary>
    public static void Check(CypherResult result, int sent, string text)
    {
        var reached = result.OnlyRow().Integer("n");
        if (reached != sent)
        {
            throw new Neo4jException(
                Neo4jException.CountDiffers,
                $"{sent} rows were sent and {reached} were written: a node that a row names is missing. The statement: {text}");
        }
    }

    private sealed class Part<T>(IReadOnlyList<T> rows, int first, int count, Action<T, ICypherRowSink> write) : ICypherRows
    {
        public int Count => count;

        public void Write(int row, ICypherRowSink sink) => write(rows[first + row], sink);
    }
}
