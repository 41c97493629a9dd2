using System.Numerics;
using GeoMonitor.Core.Indicators.Concentration;

namespace GeoMonitor.Core.Indicators.Dependency;

/// <summary>The cut-offs of the European Commission's core dependency indicators.</summary>
/// <param name="Concentration">CDI1 above this; published .4 [K].</param>
/// <param name="ExtraShare">CDI2 above this; published .5 [K].</param>
/// <param name="ImportExportRatio">CDI3 above this; published 1 [V].</param>
public sealed record CdiThresholds(double Concentration, double ExtraShare, double ImportExportRatio)
{
    /// <summary>SWD(2021) 352: .4, .5 and 1.</summary>
    public static CdiThresholds Published { get; } = new(0.4, 0.5, 1);
}

/// <summary>The core dependency indicators CDI1-3 of the European Commission (methodology 2.1).</summary>
/// <remarks>
/// All are null with <see cref="MissingReason.NoImports"/> when nothing comes from outside the EU. Re-exports inflate
/// exports and hide dependence: also compute with domestic exports (methodology 5.2).
/// Source: SWD(2021) 352 [K]; that any trade deficit passes the third test: MERICS, CEPII [V].
/// </remarks>
/// <param name="Concentration">CDI1, the HHI of extra-EU imports, 1/n..1: concentration.</param>
/// <param name="ExtraShare">CDI2 = M_ext/(M_ext + M_intra), 0..1: scarcity inside the EU.</param>
/// <param name="ImportExportRatio">CDI3 = M_ext/X, infinite when there are no exports: no capacity to substitute.</param>
/// <param name="Reason">Why the first figure that is null is so.</param>
public readonly record struct CoreDependency(
    double? Concentration, double? ExtraShare, double? ImportExportRatio, MissingReason Reason)
{
    /// <summary>CDI3n = M_ext/(M_ext + X), 0..1: CDI3 in a bounded form for scores, .5 at the threshold of 1.</summary>
    public double? BoundedRatio => ImportExportRatio switch
    {
        null => null,
        double.PositiveInfinity => 1,
        { } ratio => ratio / (1 + ratio),
    };

    /// <summary>The indicators of one product and year.</summary>
    /// <param name="extraEuImports">Imports by supplier outside the EU.</param>
    /// <param name="intraEuImports">Imports from inside the EU in the same unit; null when unknown.</param>
    /// <param name="exports">EU exports, intra plus extra, in the same unit; null when unknown.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or infinite.</exception>
    public static CoreDependency Of<T>(ReadOnlySpan<T> extraEuImports, T? intraEuImports, T? exports)
        where T : struct, INumber<T>
    {
        if (!Amounts.TrySum(extraEuImports, out var extra))
            return new(null, null, null, double.IsNaN(extra) ? MissingReason.AmountUnknown : MissingReason.NoImports);
        double? share = Known(intraEuImports) is { } intra ? extra / (extra + intra) : null;
        double? ratio = Known(exports) is { } x ? extra / x : null;
        var reason = (share, ratio) switch
        {
            (null, _) => MissingReason.IntraImportsUnknown,
            (_, null) => MissingReason.ExportsUnknown,
            _ => MissingReason.None,
        };
        return new(Index(extraEuImports), share, ratio, reason);
    }

    /// <summary>The three tests, in the order CDI1, CDI2, CDI3.</summary>
    public TestOutcome[] Tests(CdiThresholds thresholds) =>
    [
        TestOutcome.Above("cdi1", Concentration, thresholds.Concentration),
        TestOutcome.Above("cdi2", ExtraShare, thresholds.ExtraShare),
        TestOutcome.Above("cdi3", ImportExportRatio, thresholds.ImportExportRatio),
    ];

    /// <summary>Whether all three tests fire; null when that cannot be told.</summary>
    public bool? IsDependent(CdiThresholds thresholds) => TestOutcome.All(Tests(thresholds));

    private static double? Known<T>(T? amount)
        where T : struct, INumber<T> =>
        amount is { } value && !T.IsNaN(value) ? Amounts.Checked(value) : null;

    private static double? Index<T>(ReadOnlySpan<T> amounts)
        where T : struct, INumber<T>
    {
        var values = new double[amounts.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = double.CreateChecked(amounts[i]);
        return Herfindahl.Of(values);
    }
}
