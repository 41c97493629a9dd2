using System.Collections.Immutable;

namespace GeoMonitor.Monitoring.Methods;

/// <summary>An indicator, test or rule as an analyst has to be able to defend it.</summary>
/// <param name="Id">Stable identifier; tests, factors and reasons of answers use it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind"><c>indicator</c>, <c>test</c>, <c>rule</c> or <c>score</c>.</param>
/// <param name="Formula">The formula in plain text.</param>
/// <param name="Range">Unit and range.</param>
/// <param name="NullMeans">When it has no value.</param>
/// <param name="Thresholds">Its thresholds with their source.</param>
/// <param name="Parameters">The parameters it takes, with the values of this run.</param>
/// <param name="References">Papers and reports.</param>
/// <param name="Provenance">
/// How far the formula was verified: <c>verified</c> against the text or code of the authors, <c>known</c> from the
/// literature, or <c>own</c> definition of this project.
/// </param>
public sealed record MethodCard(
    string Id,
    string Name,
    string Kind,
    string Formula,
    string Range,
    string NullMeans,
    ImmutableArray<MethodThreshold> Thresholds,
    ImmutableArray<MethodParameter> Parameters,
    ImmutableArray<string> References,
    string Provenance);

/// <summary>A published or chosen threshold.</summary>
/// <param name="Value">The value.</param>
/// <param name="Meaning">What lies beyond it.</param>
/// <param name="Source">Who set it.</param>
public sealed record MethodThreshold(double Value, string Meaning, string Source)
{
    /// <summary>Value and meaning in one cell.</summary>
    public override string ToString() => $"{Value} {Meaning} ({Source})";
}

/// <summary>A parameter with the value of the run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
public sealed record MethodParameter(string Name, double Value)
{
    /// <summary>Name and value in one cell.</summary>
    public override string ToString() => $"{Name}={Value}";
}
