using GeoMonitor.Core.Economies;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Rows;
using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Comext;

/// <summary>
/// Remembers the rows whose economies have no name, until it is known which of them are kept: their share is one of the
/// kept value.
/// </summary>
internal sealed class UnnamedRows : IDisposable
{
    private readonly SpillingSort<UnnamedRow> _rows = new();
    private readonly TextNumbers _codes = new();
    private readonly List<UnnamedRow> _ofPlace = [];
    private SortedItems<UnnamedRow>? _inOrder;
    private bool _isThere;

    /// <summary>Whether one of the economies of a place has no name.</summary>
    public static bool IsOne(ComextKey key) =>
        key.Declarant == EconomyTable.UnspecifiedIndex || key.Partner == EconomyTable.UnspecifiedIndex;

    /// <summary>Remembers a row when one of its economies has no name.</summary>
    public void Add(
        ComextKey key,
        ReadOnlySpan<char> declarantText,
        CodeMatch declarant,
        ReadOnlySpan<char> partnerText,
        CodeMatch partner,
        long usd)
    {
        if (!IsOne(key))
            return;
        _rows.Add(key.Packed, new UnnamedRow(
            _codes.Of(declarantText),
            declarant.Meaning == CodeMeaning.Unknown,
            _codes.Of(partnerText),
            partner.Meaning == CodeMeaning.Unknown,
            usd));
    }

    /// <summary>Counts the rows of a place that is kept.</summary>
    /// <param name="key">The place; places must come in the order of their keys, when all rows are there.</param>
    /// <param name="unmapped">Takes codes that no table has.</param>
    /// <param name="findings">Takes partners that are hidden.</param>
    public void Keep(ComextKey key, UnmappedTally unmapped, ComextFindings findings)
    {
        if (_rows.Count == 0)
            return;
        Gather(key.Packed);
        foreach (var row in _ofPlace)
        {
            var (partner, declarant) = (_codes.TextOf(row.Partner), _codes.TextOf(row.Declarant));
            if (row.DeclarantUnmapped || row.PartnerUnmapped)
                unmapped.Add(partner, row.PartnerUnmapped, declarant, row.DeclarantUnmapped, row.Usd);
            else
                findings.AddHiddenPartner(partner, row.Usd);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _rows.Dispose();

    private void Gather(ulong place)
    {
        _ofPlace.Clear();
        if (_inOrder is null)
        {
            _inOrder = _rows.InOrder();
            _isThere = _inOrder.MoveNext();
        }

        while (_isThere && _inOrder.Key <= place)
        {
            if (_inOrder.Key == place)
                _ofPlace.Add(_inOrder.Item);
            _isThere = _inOrder.MoveNext();
        }
    }

    private readonly record struct UnnamedRow(
        int Declarant, bool DeclarantUnmapped, int Partner, bool PartnerUnmapped, long Usd);
}
