namespace GeoMonitor.Core.Economies;

/// <summary>What an economy is.</summary>
public enum EconomyKind
{
    /// <summary>A country or territory with a code of its own today.</summary>
    Country,

    /// <summary>A country that no longer exists; old trade data still name it.</summary>
    Former,

    /// <summary>Several countries seen as one (<c>EU27</c>, <c>WLD</c>).</summary>
    Bloc,

    /// <summary>A partner that the source does not name: counted in totals, never a supplier.</summary>
    Unspecified,
}

/// <summary>An economy with its names and memberships.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Kind">What it is.</param>
/// <param name="NameEn">Name in English (Unicode CLDR).</param>
/// <param name="NameNl">Name in Dutch (Unicode CLDR).</param>
/// <param name="Region">Subregion (UN M49); null for blocs and unspecified partners.</param>
/// <param name="EuFrom">First calendar year in the European Union or its predecessors; null when never a member.</param>
/// <param name="EuTo">Last full calendar year in the Union; null when still a member or never one.</param>
public sealed record Economy(
    EconomyCode Code,
    EconomyKind Kind,
    string NameEn,
    string NameNl,
    string? Region,
    Year? EuFrom,
    Year? EuTo)
{
    /// <summary>Whether the economy is in the fixed policy membership of 27 that <c>EU27</c> stands for.</summary>
    public bool InEu27 => EuFrom is not null && EuTo is null;

    /// <summary>Whether the economy is a member of the policy Union of 27 or that Union itself.</summary>
    public bool IsOfEu27 => InEu27 || Code == EconomyCode.Eu27;

    /// <summary>Whether the economy was a member of the Union of that day throughout the year.</summary>
    public bool InUnionOf(Year year) => EuFrom is { } from && year >= from && (EuTo is not { } to || year <= to);
}
