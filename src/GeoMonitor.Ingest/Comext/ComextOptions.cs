using System.Collections.Immutable;

namespace GeoMonitor.Ingest.Comext;

/// <summary>Which direction of trade is read from a file that holds both.</summary>
public enum ComextFlow
{
    /// <summary>What the declarants import, intra and extra-EU: partner of dispatch inside the EU, of origin outside it.</summary>
    Imports,

    /// <summary>What the declarants export, to the last known destination: a series of its own.</summary>
    Exports,
}

/// <summary>What is read from a file of Eurostat Comext.</summary>
/// <remarks>Everything but the default becomes a series of its own, so that figures of two choices are never mixed.</remarks>
public sealed record ComextOptions
{
    /// <summary>The direction of trade; the other one is left out and counted.</summary>
    public ComextFlow Flow { get; init; } = ComextFlow.Imports;

    /// <summary>
    /// The statistical procedures that count: 1 normal, 2 inward processing, 3 outward processing, 9 not from customs
    /// declarations, or 4 alone, the total that some files hold. The default is all of them, which is what Eurostat
    /// publishes in its tables.
    /// </summary>
    /// <remarks>
    /// Goods imported for processing are needed like any other: leaving procedure 2 out changes the first supplier of
    /// germanium to the EU.
    /// </remarks>
    public ImmutableArray<char> Procedures { get; init; } = ComextProcedures.Default;

    /// <summary>
    /// CN codes, or the digits they begin with; empty for all products. <c>81129289</c> reads one material out of a
    /// code that several share.
    /// </summary>
    public ImmutableArray<string> Products { get; init; } = [];

    /// <summary>Whether a year of fewer than twelve months is kept, marked as partial, instead of refusing the file.</summary>
    public bool AcceptPartialYears { get; init; }
}
