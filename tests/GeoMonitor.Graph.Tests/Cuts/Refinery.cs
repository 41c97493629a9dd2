using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Cuts;

namespace GeoMonitor.Graph.Tests.Cuts;

/// <summary>The magnet routes of methodology 6.4, and with one refinery on all of them as in 6.5.</summary>
internal static class Refinery
{
    public static SupplyNetwork Routes { get; } = Network(
        ["CNo", "AUo", "CNm", "JPm", "NL"],
        [("CNo", 100), ("AUo", 20)],
        [("CNo", "CNm", 60), ("CNo", "JPm", 30), ("AUo", "JPm", 10), ("CNm", "NL", 50), ("JPm", "NL", 35)]);

    public static SupplyNetwork WithRefinery { get; } = Network(
        ["CNo", "AUo", "CNr", "CNm", "JPm", "NL"],
        [("CNo", 100), ("AUo", 20)],
        [("CNo", "CNr", 100), ("AUo", "CNr", 20), ("CNr", "CNm", 60), ("CNr", "JPm", 40), ("CNm", "NL", 50), ("JPm", "NL", 35)]);

    public static SupplyNetwork Network(
        string[] places, (string, double)[] producers, (string, string, double)[] links, string market = "NL") =>
        new(places.Select(p => new SupplyPlace(p, Economy(p[..2]))), producers, links, market);

    public static EconomyCode Economy(string two) => EconomyCode.Parse(two switch
    {
        "CN" => "CHN",
        "AU" => "AUS",
        "JP" => "JPN",
        "NL" => "NLD",
        _ => two + "X",
    });
}
