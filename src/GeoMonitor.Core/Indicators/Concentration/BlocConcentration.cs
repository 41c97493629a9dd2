using System.Numerics;

namespace GeoMonitor.Core.Indicators.Concentration;

/// <summary>Concentration when suppliers of one alliance count as one (methodology 1.6).</summary>
public static class BlocConcentration
{
    /// <summary>The HHI after adding the amounts of each bloc.</summary>
    /// <param name="amounts">Amounts by supplier in one unit.</param>
    /// <param name="blocs">The bloc of each supplier, any number; null for a supplier that stands alone.</param>
    /// <returns>1/n..1; null when there are no amounts, they add to zero or one is unknown (NaN).</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or infinite.</exception>
    public static double? Of<T>(ReadOnlySpan<T> amounts, ReadOnlySpan<int?> blocs)
        where T : struct, INumber<T>
    {
        Amounts.RequireSameLength(amounts.Length, blocs.Length, nameof(blocs));
        var byBloc = new Dictionary<int, int>();
        var totals = new List<double>(amounts.Length);
        for (var i = 0; i < amounts.Length; i++)
        {
            var amount = Amounts.Checked(amounts[i]);
            if (blocs[i] is not { } bloc)
            {
                totals.Add(amount);
            }
            else if (byBloc.TryGetValue(bloc, out var at))
            {
                totals[at] += amount;
            }
            else
            {
                byBloc.Add(bloc, totals.Count);
                totals.Add(amount);
            }
        }

        return Herfindahl.Of(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(totals));
    }
}
