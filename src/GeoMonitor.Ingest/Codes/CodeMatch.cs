using GeoMonitor.Core.Economies;

namespace GeoMonitor.Ingest.Codes;

/// <summary>What a country code of a source stands for.</summary>
public enum CodeMeaning
{
    /// <summary>No table has the code: its rows count as unmapped.</summary>
    Unknown,

    /// <summary>An economy.</summary>
    Economy,

    /// <summary>A partner that the source itself does not name (areas not elsewhere specified, bunkers, secret).</summary>
    Unspecified,

    /// <summary>A group of economies (world, union): its rows repeat the rows of its members.</summary>
    Group,
}

/// <summary>What a code stands for in a year.</summary>
/// <param name="Meaning">What it is.</param>
/// <param name="Index">
/// The index in <see cref="EconomyTable.Default"/>; <see cref="EconomyTable.UnspecifiedIndex"/> unless the meaning is
/// <see cref="CodeMeaning.Economy"/>.
/// </param>
/// <param name="OutsideItsYears">Whether the source had given the code up, or not yet begun it, in that year.</param>
public readonly record struct CodeMatch(CodeMeaning Meaning, ushort Index, bool OutsideItsYears)
{
    /// <summary>A code that no table has.</summary>
    public static CodeMatch Unknown => default;
}
