using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GeoMonitor.Core.Economies;

/// <summary>
/// All economies the monitor knows, each with a dense index. Index 0 is the unspecified partner, so that what has
/// no name still has a place in every total.
/// </summary>
/// <remarks>Immutable and safe for concurrent use. The index holds within one process only: stores keep codes.</remarks>
public sealed class EconomyTable
{
    private readonly FrozenDictionary<EconomyCode, ushort> _indexOf;
    private readonly bool[] _inEu27;

    private EconomyTable(ImmutableArray<Economy> economies)
    {
        All = economies;
        _indexOf = economies.Select((e, i) => (e.Code, Index: (ushort)i)).ToFrozenDictionary(p => p.Code, p => p.Index);
        _inEu27 = [.. economies.Select(e => e.InEu27)];
        Eu27Members = [.. economies.Where(e => e.InEu27)];
        Eu27Index = _indexOf[EconomyCode.Eu27];
    }

    /// <summary>The table that ships with the product.</summary>
    public static EconomyTable Default { get; } = new(EconomyResource.Read());

    /// <summary>The index of the unspecified partner.</summary>
    public const ushort UnspecifiedIndex = 0;

    /// <summary>Every economy, by index.</summary>
    public ImmutableArray<Economy> All { get; }

    /// <summary>The number of economies, blocs and the unspecified partner included.</summary>
    public int Count => All.Length;

    /// <summary>The members of the fixed policy Union of 27, by code.</summary>
    public ImmutableArray<Economy> Eu27Members { get; }

    /// <summary>The economies whose flows are those of an economy: its members for the Union, in their order; else itself.</summary>
    public ImmutableArray<Economy> MembersOf(Economy economy) => economy.Code == EconomyCode.Eu27 ? Eu27Members : [economy];

    /// <summary>The same by index.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such economy.</exception>
    public ImmutableArray<ushort> IndexesOf(Economy economy) => [.. MembersOf(economy).Select(e => IndexOf(e.Code))];

    /// <summary>The index of <c>EU27</c>.</summary>
    public ushort Eu27Index { get; }

    /// <summary>The economy at an index.</summary>
    public Economy this[ushort index] => All[index];

    /// <summary>Whether the economy at an index is a member of the fixed policy Union of 27.</summary>
    public bool IsInEu27(ushort index) => _inEu27[index];

    /// <summary>The membership of the fixed policy Union of 27 by index, for tight loops.</summary>
    public ReadOnlySpan<bool> Eu27Mask => _inEu27;

    /// <summary>Finds the index of a code; false when the table has no such economy.</summary>
    public bool TryGetIndex(EconomyCode code, out ushort index) => _indexOf.TryGetValue(code, out index);

    /// <summary>Finds an economy; null when the table has none with that code.</summary>
    public Economy? Find(EconomyCode code) => _indexOf.TryGetValue(code, out var index) ? All[index] : null;

    /// <summary>The index of a code that is known to be in the table.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such economy.</exception>
    public ushort IndexOf(EconomyCode code) =>
        _indexOf.TryGetValue(code, out var index)
            ? index
            : throw new KeyNotFoundException($"The economy table has no code '{code}'.");
}
