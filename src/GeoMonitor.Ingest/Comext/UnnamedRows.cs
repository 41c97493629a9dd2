using System.Runtime.InteropServices;
using GeoMonitor.Core.Economies;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comext;

/// <summary>
/// Remembers the rows whose economies have no name, until it is known which of them are kept: their share is one of the
/// kept value.
/// </summary>
internal sealed class UnnamedRows
{
    private readonly Dictionary<ulong, List<UnnamedRow>> _rows = [];

    /// <summary>Remembers a row when one of its economies has no name.</summary>
    public void Add(
        ComextKey key,
        ReadOnlySpan<char> declarantText,
        CodeMatch declarant,
        ReadOnlySpan<char> partnerText,
        CodeMatch partner,
        long usd)
    {
        if (declarant.Index != EconomyTable.UnspecifiedIndex && partner.Index != EconomyTable.UnspecifiedIndex)
            return;
        ref var rows = ref CollectionsMarshal.GetValueRefOrAddDefault(_rows, key.Packed, out _);
        rows ??= [];
        rows.Add(new UnnamedRow(
            declarantText.ToString(),
            declarant.Meaning == CodeMeaning.Unknown,
            partnerText.ToString(),
            partner.Meaning == CodeMeaning.Unknown,
            usd));
    }

    /// <summary>Counts the rows of a place that is kept.</summary>
    public void Keep(ComextKey key, UnmappedTally unmapped, ComextFindings findings)
    {
        foreach (var row in _rows.GetValueOrDefault(key.Packed) ?? [])
        {
            if (row.DeclarantUnmapped || row.PartnerUnmapped)
                unmapped.Add(row.Partner, row.PartnerUnmapped, row.Declarant, row.DeclarantUnmapped, row.Usd);
            else
                findings.AddHiddenPartner(row.Partner, row.Usd);
        }
    }

    private readonly record struct UnnamedRow(
        string Declarant, bool DeclarantUnmapped, string Partner, bool PartnerUnmapped, long Usd);
}
