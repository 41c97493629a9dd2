using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace GeoMonitor.Storage.Neo4j.Cypher;

/// <summary>One row of an answer.</summary>
/// <param name="fields">The names of its fields.</param>
/// <param name="values">Their values.</param>
[SuppressMessage("Naming", "CA1720", Justification = "The accessors are named by what they give.")]
public sealed class CypherRow(ImmutableArray<string> fields, object?[] values)
{
    /// <summary>How many fields it has.</summary>
    public int Count => values.Length;

    /// <summary>A value by place.</summary>
    public object? this[int field] => values[field];

    /// <summary>A value by name.</summary>
    /// <exception cref="KeyNotFoundException">The row has no such field.</exception>
    public object? this[string field] =>
        fields.IndexOf(field) is var i and >= 0
            ? values[i]
            : throw new KeyNotFoundException($"The row has no field '{field}'; it has {string.Join(", ", fields)}.");

    /// <summary>An integer.</summary>
    /// <exception cref="InvalidCastException">It is null or of another type.</exception>
    public long Integer(string field) => Of<long>(field);

    /// <summary>A float.</summary>
    /// <exception cref="InvalidCastException">It is null or of another type.</exception>
    public double Number(string field) => Of<double>(field);

    /// <summary>A text.</summary>
    /// <exception cref="InvalidCastException">It is null or of another type.</exception>
    public string Text(string field) => Of<string>(field);

    /// <summary>A text, or null.</summary>
    /// <exception cref="InvalidCastException">It is of another type.</exception>
    public string? TextOrNull(string field) => this[field] is null ? null : Of<string>(field);

    /// <summary>A list of one type.</summary>
    /// <exception cref="InvalidCastException">It is no list, or an entry is null or of another type.</exception>
    public T[] List<T>(string field)
    {
        var list = Of<object?[]>(field);
        var typed = new T[list.Length];
        for (var i = 0; i < list.Length; i++)
            typed[i] = list[i] is T value ? value : throw Wrong<T>($"entry {i} of '{field}'", list[i]);
        return typed;
    }

    private T Of<T>(string field) => this[field] is T value ? value : throw Wrong<T>($"'{field}'", this[field]);

    private static InvalidCastException Wrong<T>(string what, object? value) =>
        new($"The server sent {value?.GetType().Name ?? "null"} as {what}, where {typeof(T).Name} was expected.");
}
