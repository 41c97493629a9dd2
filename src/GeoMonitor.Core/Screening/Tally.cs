using System.Runtime.CompilerServices;
using GeoMonitor.Core.Economies;

namespace GeoMonitor.Core.Screening;

/// <summary>Running sums over the suppliers of one cell.</summary>
internal struct Tally
{
    private long _named;
    private long _unspecified;
    private long _extra;
    private long _top;
    private long _withRisk;
    private long _imputed;
    private double _squares;
    private double _extraSquares;
    private double _riskSum;
    private ushort _topSupplier;
    private ushort _suppliers;

    /// <summary>Imports by a member of the Union from fellow members.</summary>
    public long Intra { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ushort supplier, long value, bool fromFellowMember, double risk, bool imputed)
    {
        if (supplier == EconomyTable.UnspecifiedIndex)
        {
            _unspecified += value;
            return;
        }

        if (value == 0)
            return;
        var square = (double)value * value;
        _named += value;
        _squares += square;
        _suppliers++;
        if (fromFellowMember)
        {
            Intra += value;
        }
        else
        {
            _extra += value;
            _extraSquares += square;
        }

        // equal shares: the first in alphabetical order stays, so the answer does not depend on the file
        if (value > _top)
        {
            _top = value;
            _topSupplier = supplier;
        }

        if (double.IsNaN(risk))
            return;
        _withRisk += value;
        _riskSum += risk * value;
        if (imputed)
            _imputed += value;
    }

    public readonly void Write(CellColumns cells, int cell)
    {
        var imports = _named + _unspecified;
        cells.ImportsUsd[cell] = imports;
        cells.ExtraEuImportsUsd[cell] = _extra + _unspecified;
        cells.IntraEuImportsUsd[cell] = Intra;
        cells.UnspecifiedUsd[cell] = _unspecified;
        cells.ImportHhi[cell] = Ratio(_squares, _named);
        cells.ImportHhiLow[cell] = Ratio(_squares, imports);
        var hidden = (double)_top + _unspecified;
        cells.ImportHhiHigh[cell] = Ratio(_squares - ((double)_top * _top) + (hidden * hidden), imports);
        cells.ExtraEuHhi[cell] = Ratio(_extraSquares, _extra);
        cells.TopSuppliers[cell] = _topSupplier;
        cells.TopShares[cell] = _named == 0 ? double.NaN : (double)_top / _named;
        cells.Suppliers[cell] = _suppliers;

        // a risk known for part of the suppliers only would make the rest look like the average: say nothing then
        cells.SupplierRisk[cell] = _named == 0 || _withRisk < _named ? double.NaN : _riskSum / _named;
        cells.ImputedRiskShare[cell] = _named == 0 ? double.NaN : (double)_imputed / _named;
    }

    private static double Ratio(double squares, long total) =>
        total == 0 ? double.NaN : squares / ((double)total * total);
}
