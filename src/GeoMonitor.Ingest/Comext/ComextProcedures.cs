using System.Collections.Immutable;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Comext;

/// <summary>The statistical procedures of Comext (until 2025: statistical regimes). A product has a row for each.</summary>
internal static class ComextProcedures
{
    /// <summary>The sum of all others, in files that hold it: never added to its parts.</summary>
    public const char Total = '4';

    /// <summary>All procedures: the figure that Eurostat publishes.</summary>
    public static ImmutableArray<char> Default { get; } = ['1', '2', '3', '9'];

    /// <summary>What a code stands for; null when there is no such procedure.</summary>
    public static string? NameOf(char code) => code switch
    {
        '1' => "normal",
        '2' => "inward processing",
        '3' => "outward processing",
        Total => "total of all procedures",
        '9' => "not from customs declarations",
        _ => null,
    };

    /// <summary>Reads the field of a row.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out char code)
    {
        code = text.Length == 1 ? text[0] : default;
        return NameOf(code) is not null;
    }

    /// <summary>A code with its name, for sentences.</summary>
    public static string Describe(char code) => $"{code} ({NameOf(code)})";

    /// <summary>Whether a choice is the default, in any order.</summary>
    public static bool IsDefault(ImmutableArray<char> codes) => Default.ToHashSet().SetEquals(codes);

    /// <summary>Refuses to choose procedures in a table that does not state them.</summary>
    /// <exception cref="LoadRefusedException">The caller asks for other procedures than all.</exception>
    public static void RefuseChoiceWithoutColumn(ImmutableArray<char> codes, string table)
    {
        if (IsDefault(codes))
            return;
        throw new LoadRefusedException(
            "procedures-not-stated",
            $"'{table}' does not state the statistical procedure of its rows, so procedures "
            + $"{string.Join(", ", codes.Order())} cannot be told from the others: load a bulk file, or ask for all of them.");
    }

    /// <summary>Checks what the caller asks for.</summary>
    /// <exception cref="LoadRefusedException">There is no such procedure, or parts would be added to their total.</exception>
    public static void Check(ImmutableArray<char> codes, string fileName)
    {
        if (!codes.IsDefaultOrEmpty && codes.All(c => NameOf(c) is not null) && (codes.Length == 1 || !codes.Contains(Total)))
            return;
        var given = codes.IsDefaultOrEmpty ? "none" : string.Join(", ", codes);
        throw new LoadRefusedException(
            "bad-procedures",
            $"'{fileName}' cannot be read with the statistical procedures that are asked for ({given}): give one or more of "
            + $"{string.Join(", ", Default.Select(Describe))}, or {Describe(Total)} alone.");
    }
}
