using GeoMonitor.Core.Economies;
using GeoMonitor.Storage.Neo4j.Values;

namespace GeoMonitor.Storage.Neo4j.Graph;

/// <summary>The flows of a product and year as rows, from the columns of the snapshot, without an object for each.</summary>
internal sealed class FlowRows : ICypherRows
{
    private readonly ProductFlows _flows;
    private readonly int[] _importerOf;
    private readonly int _first;

    public FlowRows(ProductFlows flows)
    {
        _flows = flows;
        var product = flows.Flows.IndexOf(flows.Hs6);
        if (product < 0)
        {
            _importerOf = [];
            return;
        }

        var offsets = flows.Flows.OffsetsOf(product);
        _first = offsets[0];
        _importerOf = new int[offsets[^1] - _first];
        for (var importer = 0; importer < offsets.Length - 1; importer++)
            _importerOf.AsSpan(offsets[importer] - _first, offsets[importer + 1] - offsets[importer]).Fill(importer);
    }

    /// <summary>Whose flows they are.</summary>
    public ProductFlows Of => _flows;

    /// <inheritdoc />
    public int Count => _importerOf.Length;

    /// <inheritdoc />
    public bool AsLists => true;

    /// <inheritdoc />
    public void Write(int row, ICypherRowSink sink)
    {
        var flows = _flows.Flows;
        var quantity = flows.QuantitiesT[_first + row];
        sink.Add("exporter", flows.Economies[flows.Exporters[_first + row]].Code.Value);
        sink.Add("importer", flows.Economies[(ushort)_importerOf[row]].Code.Value);
        sink.Add("valueUsd", flows.ValuesUsd[_first + row]);

        // not known is no property at all
        sink.Add("quantityT", double.IsNaN(quantity) ? null : (double?)quantity);
    }

    /// <summary>The codes that the rows name.</summary>
    public IEnumerable<EconomyCode> Economies()
    {
        var flows = _flows.Flows;
        for (var row = 0; row < Count; row++)
        {
            yield return flows.Economies[flows.Exporters[_first + row]].Code;
            yield return flows.Economies[(ushort)_importerOf[row]].Code;
        }
    }

    /// <summary>SHA-256 over series and figures, by which loading again knows what is there already.</summary>
    public string Digest()
    {
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(_flows.Flows.Series.ToString()));
        var flows = _flows.Flows;
        foreach (var code in Economies())
            hash.AppendData(System.Text.Encoding.ASCII.GetBytes(code.Value));
        hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(flows.ValuesUsd.Slice(_first, Count)));
        hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(flows.QuantitiesT.Slice(_first, Count)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>Some of the rows of another list.</summary>
internal sealed class RowRange(ICypherRows rows, int first, int count) : ICypherRows
{
    /// <inheritdoc />
    public int Count => count;

    /// <inheritdoc />
    public bool AsLists => rows.AsLists;

    /// <inheritdoc />
    public void Write(int row, ICypherRowSink sink) => rows.Write(first + row, sink);
}
