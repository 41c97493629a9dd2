using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Currency;

/// <summary>
/// US dollars for a euro, as the average of a year: what turns the euro amounts of European statistics into the unit of
/// the monitor.
/// </summary>
/// <remarks>
/// Source: European Central Bank, reference exchange rate US dollar/euro, annual average, series
/// EXR.A.USD.EUR.SP00.A, from 1999 on, four decimals. One rate a year keeps shares and concentrations of that year
/// exactly as they are in euro; sums over several years are weighted by the rates.
/// </remarks>
internal static class EuroRates
{
    /// <summary>How a report names the table.</summary>
    public const string Name = "annual averages of the European Central Bank (EXR.A.USD.EUR.SP00.A)";

    // rates have four decimals and amounts come in thousandths
    private const int RateScale = 10_000;
    private const int AmountScale = 1_000;

    // their product fits a long: 90 thousand million euro, at rates of up to ten
    private const long MostInLong = 90_000_000_000_000;
    private const int RateInLong = 10 * RateScale;

    private static readonly FrozenDictionary<int, int> Rates = Read();

    // zero where there is none: it is asked for every row
    private static readonly int[] RateOfYear = [.. Enumerable.Range(0, Rates.Keys.Max() + 1).Select(y => Rates.GetValueOrDefault(y))];

    /// <summary>The years with a rate, oldest first.</summary>
    public static IEnumerable<int> Years => Rates.Keys.Order();

    /// <summary>US dollars for a euro; null when the table has no rate of the year.</summary>
    public static double? Of(int year) => Rates.TryGetValue(year, out var rate) ? rate / (double)RateScale : null;

    /// <summary>Turns thousandths of a euro into whole US dollars, halves away from zero.</summary>
    /// <param name="thousandths">The amount, in thousandths of a euro.</param>
    /// <param name="year">The year of the amount.</param>
    /// <param name="fileName">The file it stands in, for the sentence.</param>
    /// <exception cref="LoadRefusedException">The table has no rate of the year.</exception>
    public static long ToUsd(long thousandths, int year, string fileName)
    {
        var rate = (uint)year < (uint)RateOfYear.Length ? RateOfYear[year] : 0;
        if (rate == 0)
        {
            throw new LoadRefusedException(
                "no-exchange-rate",
                $"'{fileName}' holds amounts in euro of {year}, for which there is no rate to the US dollar here: the rates "
                + $"are {Name} of {Years.First()} to {Years.Last()}, so load those years only, or bring the amounts in US "
                + "dollars into the `geomonitor-flows` template.");
        }

        const int Divisor = RateScale * AmountScale;
        // a division of 128 bits takes longer than all the rest of a row
        if (thousandths is >= 0 and <= MostInLong && rate <= RateInLong)
            return ((thousandths * rate) + (Divisor / 2)) / Divisor;
        var scaled = (Int128)thousandths * rate;
        var half = Int128.IsNegative(scaled) ? -(Divisor / 2) : Divisor / 2;
        return (long)((scaled + half) / Divisor);
    }

    private static FrozenDictionary<int, int> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("currency/eur-usd.csv")
            ?? throw new InvalidOperationException("The assembly lacks its table of euro rates.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var rates = new Dictionary<int, int>();
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var comma = line.IndexOf(',', StringComparison.Ordinal);
            var rate = decimal.Parse(line.AsSpan(comma + 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            rates.Add(int.Parse(line.AsSpan(0, comma), NumberStyles.None, CultureInfo.InvariantCulture), (int)(rate * RateScale));
        }

        return rates.ToFrozenDictionary();
    }
}
