using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.ReExports;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Core.Screening;

/// <summary>The work of <see cref="OriginScreening"/> on one product.</summary>
internal sealed class OriginScreener
{
    private readonly TradeSnapshot _flows;
    private readonly int _product;
    private readonly SupplierRisks _risks;
    private readonly EconomyTable _economies;
    private readonly long[] _imports;
    private readonly long[] _exports;
    private readonly ushort[] _exporters;
    private readonly int[] _place;

    public OriginScreener(TradeSnapshot flows, int product, SupplierRisks risks)
    {
        (_flows, _product, _risks, _economies) = (flows, product, risks, flows.Economies);
        _imports = new long[_economies.Count];
        _exports = new long[_economies.Count];
        for (ushort importer = 0; importer < _economies.Count; importer++)
        {
            var cell = flows.Imports(product, importer);
            for (var r = 0; r < cell.Count; r++)
            {
                _imports[importer] += cell.ValuesUsd[r];
                _exports[cell.Exporters[r]] += cell.ValuesUsd[r];
            }
        }

        _exporters = [.. Enumerable.Range(0, _economies.Count).Where(e => _exports[e] > 0).Select(e => (ushort)e)];
        _place = new int[_economies.Count];
        Array.Fill(_place, -1);
        for (var i = 0; i < _exporters.Length; i++)
            _place[_exporters[i]] = i;
    }

    public OriginScreening Screen(ReExportPart reExportPart, double cap)
    {
        var parts = new double[_economies.Count];
        foreach (var e in _exporters)
        {
            // who imports nothing cannot pass anything on, and a partner without a name is no hub
            if (_imports[e] > 0 && e != EconomyTable.UnspecifiedIndex)
                parts[e] = reExportPart(e, _imports[e], _exports[e]);
        }

        var origins = new HubLookThrough(Sourcing(), [.. _exporters.Select(e => parts[e])], cap).Origins();
        return Assemble(origins, parts);
    }

    // by exporter and importing exporter: the share of the second one's imports that comes from the first
    private double[,] Sourcing()
    {
        var sourcing = new double[_exporters.Length, _exporters.Length];
        for (var h = 0; h < _exporters.Length; h++)
        {
            var cell = _flows.Imports(_product, _exporters[h]);
            var total = (double)(_imports[_exporters[h]] - OwnOf(cell, _exporters[h]));
            for (var r = 0; r < cell.Count && total > 0; r++)
            {
                if (_place[cell.Exporters[r]] is var k and >= 0 && k != h)
                    sourcing[k, h] = cell.ValuesUsd[r] / total;
            }
        }

        return sourcing;
    }

    // trade between two partners without names stands as a flow of the unnamed with itself
    private static long OwnOf(FlowSlice cell, ushort economy)
    {
        var at = cell.Exporters.IndexOf(economy);
        return at < 0 ? 0 : cell.ValuesUsd[at];
    }

    private OriginScreening Assemble(double[,] origins, double[] parts)
    {
        var union = _economies.Eu27Index;
        var rows = new SortedDictionary<ushort, double[]>();
        var (pool, intra, unionExports) = (new double[_exporters.Length], 0.0, 0.0);
        for (ushort importer = 0; importer < _economies.Count; importer++)
        {
            if (_imports[importer] == 0)
                continue;
            var own = new double[_exporters.Length];
            var cell = _flows.Imports(_product, importer);
            for (var r = 0; r < cell.Count; r++)
            {
                var h = _place[cell.Exporters[r]];
                if (h < 0)
                    continue;
                Spread(origins, h, cell.ValuesUsd[r], own);
                var ofUnion = UnionPart(origins, h) * cell.ValuesUsd[r];
                switch (_economies.IsInEu27(importer), _economies.IsInEu27(cell.Exporters[r]))
                {
                    case (true, false):
                        Spread(origins, h, cell.ValuesUsd[r], pool);
                        break;
                    case (true, true):
                        intra += ofUnion;
                        break;
                    case (false, true):
                        unionExports += ofUnion;
                        break;
                    default:
                        break;
                }
            }

            rows.Add(importer, own);
        }

        if (rows.Keys.Any(_economies.IsInEu27))
            rows[union] = pool;
        var made = Made(origins, parts);
        return Write(rows, made, (long)Math.Round(intra), (long)Math.Round(unionExports), parts);
    }

    private void Spread(double[,] origins, int hub, long value, double[] into)
    {
        for (var k = 0; k < _exporters.Length; k++)
            into[k] += origins[hub, k] * value;
    }

    private double UnionPart(double[,] origins, int hub)
    {
        var part = 0.0;
        for (var k = 0; k < _exporters.Length; k++)
            part += _economies.IsInEu27(_exporters[k]) ? origins[hub, k] : 0;
        return part;
    }

    // exports of own making; a part of one is no rounding of the cap but nothing made at all
    private long[] Made(double[,] origins, double[] parts)
    {
        var made = new long[_economies.Count];
        for (var k = 0; k < _exporters.Length; k++)
            made[_exporters[k]] = parts[_exporters[k]] >= 1 ? 0 : (long)Math.Round(_exports[_exporters[k]] * origins[k, k]);
        return made;
    }

    private OriginScreening Write(
        SortedDictionary<ushort, double[]> rows, long[] made, long intra, long unionExports, double[] parts)
    {
        var cells = new CellColumns(rows.Count);
        var worlds = new ProductColumns(1);
        var offsets = new int[_economies.Count + 1];
        var (exporters, values) = (new List<ushort>(), new List<long>());
        var cell = 0;
        for (ushort importer = 0; importer < _economies.Count; importer++)
        {
            if (rows.TryGetValue(importer, out var own))
            {
                WriteCell(cells, cell, importer, own, exporters, values);
                cells.ExportsUsd[cell] = importer == _economies.Eu27Index ? unionExports : made[importer];
                if (importer == _economies.Eu27Index)
                    cells.IntraEuImportsUsd[cell] = intra;
                cell++;
            }

            offsets[importer + 1] = exporters.Count;
        }

        worlds.ExportsUsd[0] = made.Sum();
        worlds.ExportHhi[0] = Concentration(made, null);
        worlds.ExportHhiEuAsOne[0] = Concentration(made, unionExports);
        var product = _flows.Products[_product];
        var quantities = new double[exporters.Count];
        Array.Fill(quantities, double.NaN);
        return new OriginScreening(
            new YearScreening(_flows.Series, _flows.Year, _economies, [product], [0, rows.Count], cells, worlds),
            TradeSnapshot.FromSorted(
                _flows.Series, _flows.Year, _economies, [product], offsets, [.. exporters], [.. values], quantities),
            [.. parts]);
    }

    private void WriteCell(
        CellColumns cells, int cell, ushort importer, double[] own, List<ushort> exporters, List<long> values)
    {
        var tally = default(Tally);
        var isUnion = importer == _economies.Eu27Index;
        var member = _economies.IsInEu27(importer);
        for (var k = 0; k < _exporters.Length; k++)
        {
            var origin = _exporters[k];
            var value = (long)Math.Round(own[k]);

            // goods of its own that came back are no dependence
            if (value == 0 || origin == importer || (isUnion && _economies.IsInEu27(origin)))
                continue;
            tally.Add(origin, value, member && _economies.IsInEu27(origin), _risks.Risk[origin], _risks.Imputed[origin]);
            exporters.Add(origin);
            values.Add(value);
        }

        cells.Economies[cell] = importer;
        tally.Write(cells, cell);
    }

    private double Concentration(long[] made, long? unionExports)
    {
        var (sum, squares) = ((double)(unionExports ?? 0), Math.Pow(unionExports ?? 0, 2));
        for (var e = EconomyTable.UnspecifiedIndex + 1; e < made.Length; e++)
        {
            if (unionExports is not null && _economies.IsInEu27((ushort)e))
                continue;
            sum += made[e];
            squares += (double)made[e] * made[e];
        }

        return sum == 0 ? double.NaN : squares / (sum * sum);
    }
}
