using GeoMonitor.Core.Indicators.Statistics;

namespace GeoMonitor.Monitoring.Reproductions;

/// <summary>Trend and change-point tests on the series of the textbooks (methodology 11 and 14, R15 and R16).</summary>
internal static class ClassicTrends
{
    private const string Shampoo = "Sales of shampoo over 36 months (Makridakis, Wheelwright, Hyndman), pyMannKendall example";
    private const string Nile = "Flow of the Nile at Aswan 1871-1970 (Cobb 1978), recomputed";
    private const string Reason = "The test does not give the known result.";

    // yearly flow in 10^8 m3
    private static readonly double[] NileFlow =
    [
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
        831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759,
        781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
        744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
    ];

    private static readonly double[] ShampooSales =
    [
        266, 145.9, 183.1, 119.3, 180.3, 168.5, 231.8, 224.5, 192.8, 122.9, 336.5, 185.9, 194.3, 149.5, 210.1, 273.3, 191.4, 287,
        226, 303.6, 289.9, 421.6, 264.5, 342.3, 339.7, 440.4, 315.9, 439.3, 401.3, 437.4, 575.5, 407.6, 682, 475.3, 581.3, 646.9,
    ];

    public static IEnumerable<Reproduction> All()
    {
        var kendall = MannKendall.Of(ShampooSales);
        var slope = TheilSen.Of(ShampooSales);
        yield return Of("shampoo-mann-kendall-s", "Mann-Kendall S", Shampoo, 440, kendall?.S, 0);
        yield return Of("shampoo-mann-kendall-variance", "Mann-Kendall variance of S", Shampoo, 5390, kendall?.Variance, 1e-9);
        yield return Of("shampoo-mann-kendall-z", "Mann-Kendall Z", Shampoo, 5.979573, kendall?.Z, 5e-7);
        yield return Of("shampoo-kendall-tau", "Kendall tau", Shampoo, 0.698413, kendall?.Tau, 5e-7);
        yield return Of("shampoo-theil-sen-slope", "Theil-Sen slope", Shampoo, 11.509375, slope?.Slope, 1e-9);
        yield return Of("shampoo-theil-sen-intercept", "Theil-Sen intercept", Shampoo, 78.7359375, slope?.Intercept, 1e-9);
        var change = Pettitt.Of(NileFlow);
        yield return Of("nile-pettitt-year", "Pettitt change point, last year before the change", Nile, 1898, 1870 + change?.ChangeAfter, 0);
        yield return Of("nile-pettitt-k", "Pettitt K", Nile, 1617, change?.K, 0);
        yield return Of("nile-pettitt-p", "Pettitt p", Nile, 3.591e-7, change?.P, 5e-11);
        yield return Of("nile-mann-kendall-s", "Mann-Kendall S", Nile, -1387, MannKendall.Of(NileFlow)?.S, 0);
        yield return Of("nile-mean", "Mean flow", Nile, 919.35, NileFlow.Average(), 1e-9);
    }

    private static Reproduction Of(string id, string title, string source, double expected, double? got, double tolerance) =>
        Reproduction.Compare(id, title, source, expected, got, tolerance, Reason);
}
