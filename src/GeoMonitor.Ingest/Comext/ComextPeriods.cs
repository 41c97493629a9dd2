namespace GeoMonitor.Ingest.Comext;

/// <summary>Which months of which years the declarants have figures of, and who has an annual figure.</summary>
internal sealed class ComextPeriods
{
    private const ushort Annual = 1;
    private const int MonthsAYear = 12;

    private readonly Dictionary<(int Year, ushort Declarant), ushort> _seen = [];
    private (ComextPeriod Period, ushort Declarant)? _last;

    public void Add(ComextPeriod period, ushort declarant)
    {
        // rows of one declarant and period follow each other
        if (_last is { } last && last.Declarant == declarant && last.Period == period)
            return;
        _last = (period, declarant);
        var bit = period.IsYear ? Annual : (ushort)(1 << period.Month);
        ref var seen = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(
            _seen, (period.Year, declarant), out _);
        seen |= bit;
    }

    /// <summary>The years, oldest first.</summary>
    public IEnumerable<int> Years => _seen.Keys.Select(k => k.Year).Distinct().Order();

    /// <summary>Who has figures of a year.</summary>
    public IEnumerable<ushort> DeclarantsOf(int year) => _seen.Keys.Where(k => k.Year == year).Select(k => k.Declarant).Order();

    /// <summary>Whether the annual figures of a declarant stand for the year; its months are then not added to them.</summary>
    public bool HasAnnual(int year, ushort declarant) => (_seen.GetValueOrDefault((year, declarant)) & Annual) != 0;

    /// <summary>The months that no declarant without annual figures has; none when every one has annual figures.</summary>
    public IEnumerable<int> MissingMonths(int year)
    {
        var monthly = _seen.Where(s => s.Key.Year == year && (s.Value & Annual) == 0).Select(s => s.Value).ToArray();
        var seen = monthly.Aggregate(0, (all, months) => all | months);
        return monthly.Length == 0 ? [] : Enumerable.Range(1, MonthsAYear).Where(m => (seen & (1 << m)) == 0);
    }

    /// <summary>The declarants that lack months which others have.</summary>
    public IEnumerable<ushort> Late(int year)
    {
        var missing = MissingMonths(year).ToHashSet();
        return _seen
            .Where(s => s.Key.Year == year && (s.Value & Annual) == 0)
            .Where(s => Enumerable.Range(1, MonthsAYear).Any(m => !missing.Contains(m) && (s.Value & (1 << m)) == 0))
            .Select(s => s.Key.Declarant)
            .Order();
    }
}
