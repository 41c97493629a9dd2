namespace GeoMonitor.Ingest.InputOutput;

/// <summary>What a row or a column of a wide table is.</summary>
internal enum WideKind
{
    /// <summary>An industry of an economy.</summary>
    Sector,

    /// <summary>A category of final demand of an economy.</summary>
    Use,

    /// <summary>What a sector takes beside deliveries: value added, taxes.</summary>
    PrimaryInput,

    /// <summary>Output as published.</summary>
    Output,

    /// <summary>A sum or something else that is not read.</summary>
    Ignored,
}

/// <summary>A row or a column of a wide table.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Economy">The economy as the file calls it; empty where there is none.</param>
/// <param name="Code">The industry or category; empty where there is none.</param>
internal readonly record struct WideLabel(WideKind Kind, string Economy, string Code)
{
    /// <summary>Splits a label at its first underscore; codes of industries may hold others.</summary>
    public static WideLabel? Split(string label, WideKind kind) =>
        label.IndexOf('_', StringComparison.Ordinal) is > 0 and var cut && cut < label.Length - 1
            ? new WideLabel(kind, label[..cut], label[(cut + 1)..])
            : null;
}

/// <summary>How a source labels its wide tables.</summary>
/// <param name="Row">What a row is; null for a label that is none.</param>
/// <param name="Column">What a column is; null for a label that is none.</param>
/// <param name="Adds">Whether parts of one economy are added up.</param>
/// <param name="InputsMakeOutput">Whether all that a sector takes is its published output.</param>
internal sealed record WideLayout(
    Func<string, WideLabel?> Row, Func<string, WideLabel?> Column, bool Adds = false, bool InputsMakeOutput = false);
