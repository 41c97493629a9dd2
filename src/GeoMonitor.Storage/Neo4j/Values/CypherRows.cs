namespace GeoMonitor.Storage.Neo4j.Values;

/// <summary>Takes the fields of one row of a parameter.</summary>
public interface ICypherRowSink
{
    /// <summary>Adds an integer.</summary>
    void Add(string name, long value);

    /// <summary>Adds a float, or null.</summary>
    void Add(string name, double? value);

    /// <summary>Adds a text, or null.</summary>
    void Add(string name, string? value);

    /// <summary>Adds any other value that Cypher knows.</summary>
    void AddValue(string name, object? value);
}

/// <summary>A parameter of many maps for <c>UNWIND</c>, written without an object for each value.</summary>
public interface ICypherRows
{
    /// <summary>How many rows it has.</summary>
    int Count { get; }

    /// <summary>Whether a row is a list of its fields in their order, without their names: a third less to send.</summary>
    bool AsLists => false;

    /// <summary>Writes the fields of one row.</summary>
    void Write(int row, ICypherRowSink sink);
}

/// <summary>Rows made from a list.</summary>
/// <param name="rows">The list.</param>
/// <param name="write">Writes the fields of an entry.</param>
public sealed class CypherRows<T>(IReadOnlyList<T> rows, Action<T, ICypherRowSink> write) : ICypherRows
{
    /// <inheritdoc />
    public int Count => rows.Count;

    /// <inheritdoc />
    public void Write(int row, ICypherRowSink sink) => write(rows[row], sink);
}
