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
        cells.ImportsUsd[cell] = _named + _unspecified;
        cells.IntraEuImportsUsd[cell] = Intra;
        cells.UnspecifiedUsd[cell] = _unspecified;
        cells.Squares[cell] = _squares;
        cells.ExtraEuNamedUsd[cell] = _extra;
        cells.ExtraEuSquares[cell] = _extraSquares;
        cells.TopSuppliers[cell] = _topSupplier;
        cells.TopUsd[cell] = _top;
        cells.Suppliers[cell] = _suppliers;
        cells.ImputedUsd[cell] = _imputed;

        // a risk known for part of the suppliers only would make the rest look like the average: say nothing then
        cells.SupplierRisk[cell] = _named == 0 || _withRisk < _named ? double.NaN : _riskSum / _named;
        cells.Derive(cell);
    }
}
