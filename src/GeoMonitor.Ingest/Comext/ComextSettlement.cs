using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Currency;

namespace GeoMonitor.Ingest.Comext;

/// <summary>Turns what was added up into flows. Of amounts that contain each other, the widest one is kept.</summary>
internal sealed class ComextSettlement(ComextReading reading)
{
    private readonly (ComextKey Key, ComextAmount Amount)[] _cell = new (ComextKey, ComextAmount)[ComextKey.Forms];
    private int _forms;
    private Int128 _wholeUsd;
    private Int128 _partsUsd;
    private Int128 _dispatchUsd;

    /// <summary>The value of the kept flows with partners inside the Union of their year, in US dollars.</summary>
    public Int128 InsideUnionUsd => _dispatchUsd;

    /// <summary>Brings all flows into the intake, a part for each year.</summary>
    public void Run()
    {
        var year = 0;
        foreach (var (key, amount) in reading.Ledger.InOrder())
        {
            if (_forms > 0 && _cell[0].Key.Cell != key.Cell)
                SettleCell();
            if (year != key.Year)
            {
                if (year != 0)
                    reading.Intake.EndOfPart();
                year = key.Year;
            }

            _cell[_forms++] = (key, amount);
        }

        if (_forms > 0)
            SettleCell();
        reading.Intake.EndOfPart();
    }

    /// <summary>Whether the United Kingdom is the sum of its parts, where a file has both; null when it has not.</summary>
    public LoadCheck? UnitedKingdom()
    {
        const double Tolerance = 0.001;
        if (_partsUsd == 0)
            return null;
        var ratio = (double)_partsUsd / (double)_wholeUsd;
        return new LoadCheck(
            "united-kingdom-parts",
            Math.Abs(ratio - 1) <= Tolerance,
            false,
            $"Northern Ireland (XI) and the rest of the United Kingdom (XU) stand beside GB and make up {ratio:P2} of it: "
            + "only GB is counted.");
    }

    private void SettleCell()
    {
        var kept = -1;
        for (var i = 0; i < _forms; i++)
        {
            ref readonly var form = ref _cell[i];
            var key = form.Key;
            if (key.FromMonths && reading.Ledger.Periods.HasAnnual(key.Year, key.Declarant))
                LeaveOut(ComextReasons.MonthBesideYear, key, form.Amount);
            else if (kept < 0)
                kept = i;
            else
                LeaveOutPart(_cell[kept], key, form.Amount);
        }

        // the forms of a cell are sorted: what contains more comes first
        if (kept >= 0)
            Keep(_cell[kept].Key, _cell[kept].Amount);
        _forms = 0;
    }

    private void LeaveOutPart((ComextKey Key, ComextAmount Amount) whole, ComextKey key, ComextAmount amount)
    {
        if (key.FromParts == whole.Key.FromParts)
        {
            LeaveOut(ComextReasons.PartOfProduct, key, amount);
            return;
        }

        if (key.FromCn8 == whole.Key.FromCn8)
        {
            _wholeUsd += ToUsd(whole.Key, whole.Amount);
            _partsUsd += ToUsd(key, amount);
        }

        LeaveOut(ComextReasons.PartOfUnitedKingdom, key, amount);
    }

    private void Keep(ComextKey key, ComextAmount amount)
    {
        var usd = ToUsd(key, amount);
        var imports = reading.Options.Flow == ComextFlow.Imports;
        if (EconomyTable.Default[key.Partner].InUnionOf(new Core.Year(key.Year)))
            _dispatchUsd += usd;
        reading.Unnamed.Keep(key, reading.Intake.Unmapped, reading.Findings);
        reading.Intake.KeepSum(
            key.Year,
            key.Hs6,
            imports ? key.Partner : key.Declarant,
            imports ? key.Declarant : key.Partner,
            usd,
            amount.Tonnes,
            amount.Rows);
    }

    private void LeaveOut(string reason, ComextKey key, ComextAmount amount) =>
        reading.Intake.Rejections.LeaveOutRows(reason, amount.Rows, ToUsd(key, amount));

    private long ToUsd(ComextKey key, ComextAmount amount) =>
        EuroRates.ToUsd(amount.MilliEuros, key.Year, reading.FileName);
}
