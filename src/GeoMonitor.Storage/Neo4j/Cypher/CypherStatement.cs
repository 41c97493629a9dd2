using System.Collections.Immutable;

namespace GeoMonitor.Storage.Neo4j.Cypher;

/// <summary>One statement with its parameters. Texts are constant; what varies is a parameter.</summary>
/// <param name="Text">The Cypher text.</param>
public sealed record CypherStatement(string Text)
{
    /// <summary>The parameters by name.</summary>
    public ImmutableDictionary<string, object?> Parameters { get; init; } = ImmutableDictionary<string, object?>.Empty;

    /// <summary>
    /// Whether it may run long. Only then its text ends with a tag, by which it can be found and ended on the server: the
    /// server goes on with a query whose client has left. A tag costs a plan, because plans are cached by text.
    /// </summary>
    public bool IsLong { get; init; }

    /// <summary>The statement with a parameter.</summary>
    public CypherStatement With(string name, object? value) => this with { Parameters = Parameters.SetItem(name, value) };
}

/// <summary>Whether a statement may write.</summary>
public enum CypherAccess
{
    /// <summary>It only reads; the server refuses a write.</summary>
    Read,

    /// <summary>It may write.</summary>
    Write,
}
