using GeoMonitor.Core.Economies;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comext;

/// <summary>What a load of Comext finds out beside the flows: values by procedure, hidden partners, trade types.</summary>
internal sealed class ComextFindings
{
    // procedures are ASCII digits, and every row has one
    private readonly Int128?[] _procedures = new Int128?[128];
    private readonly SortedDictionary<string, (long Rows, Int128 Usd)> _hidden = new(StringComparer.Ordinal);

    private bool?[] _union = [];
    private int _unionYear;

    /// <summary>Rows whose trade type contradicts the membership of the Union in their year.</summary>
    public long OtherTradeTypes { get; private set; }

    /// <summary>Rows whose trade type could be held against it.</summary>
    public long TradeTypes { get; private set; }

    /// <summary>The value of each procedure that the file has, in US dollars, counted or not.</summary>
    public IReadOnlyDictionary<char, Int128> Procedures => new SortedDictionary<char, Int128>(
        _procedures.Index().Where(p => p.Item is not null).ToDictionary(p => (char)p.Index, p => p.Item!.Value));

    /// <summary>Rows and value in US dollars of partners that Eurostat does not name, by code.</summary>
    public IReadOnlyDictionary<string, (long Rows, Int128 Usd)> HiddenPartners => _hidden;

    public void AddProcedure(char procedure, long usd) =>
        _procedures[procedure] = _procedures[procedure].GetValueOrDefault() + usd;

    public void AddHiddenPartner(string code, long usd)
    {
        var (rows, sum) = _hidden.GetValueOrDefault(code);
        _hidden[code] = (rows + 1, sum + usd);
    }

    /// <summary>Holds the trade type of a row against what its partner was in that year.</summary>
    public void AddTradeType(ReadOnlySpan<char> type, ushort partner, int year)
    {
        if (year != _unionYear)
            (_union, _unionYear) = (InUnionOf(year), year);
        if (_union[partner] is not { } partnerInUnion)
            return;
        type = FlowRules.Bare(type);
        if (type is not ("I" or "E"))
            return;
        TradeTypes++;
        OtherTradeTypes += (type is "I") == partnerInUnion ? 0 : 1;
    }

    // Northern Ireland is inside for goods and outside otherwise
    private static bool?[] InUnionOf(int year) =>
        [.. EconomyTable.Default.All.Select(e => e.Code.Value == "GBR" ? (bool?)null : e.InUnionOf(new Core.Year(year)))];
}
