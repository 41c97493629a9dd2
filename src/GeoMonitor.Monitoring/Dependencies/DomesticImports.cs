using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Indicators.ReExports;
using GeoMonitor.Core.Trade;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>
/// Imports that stay: M_i' = M_i - R_i with re-exports by origin (methodology 5.2). The published shares are of all
/// goods of an origin together, not of one product, and every answer says so.
/// </summary>
/// <param name="ImportHhi">Concentration of what stays over named suppliers; null when nothing stays.</param>
/// <param name="ImportsKusd">What stays, in thousand US dollars.</param>
/// <param name="TopSupplier">The largest supplier of what stays.</param>
/// <param name="Suppliers">Number of suppliers of what stays.</param>
/// <param name="OriginsByWorldShare">Suppliers whose own share is not published: the share of all origins was used.</param>
internal sealed record DomesticImports(
    double? ImportHhi, double ImportsKusd, SupplierShare? TopSupplier, int Suppliers, ImmutableArray<string> OriginsByWorldShare)
{
    /// <summary>Why the ratio of imports to exports is null in this view.</summary>
    public const string NoRatio =
        "NO_REEXPORTS_BY_PRODUCT: which part of the exports of this product are re-exports is not published.";

    /// <summary>Why there is no domestic view; null when there is one.</summary>
    public static string? MissingReason(ReExportShares? shares, Economy economy, Year year)
    {
        if (shares is null || shares.Economy != economy.Code)
            return $"NO_REEXPORT_DATA: no re-exports by origin are at hand for {economy.NameEn}.";
        if (shares.ShareOf(EconomyCode.World, year) is null)
        {
            var years = shares.All.Where(r => r.Origin == EconomyCode.World && r.Share is not null).Select(r => r.Year).ToList();
            return $"NO_REEXPORT_DATA: re-exports by origin of {economy.NameEn} are at hand for {years.Min()} to {years.Max()}, not for {year}.";
        }

        return null;
    }

    /// <summary>Takes the re-exported part off every supplier.</summary>
    public static DomesticImports Of(RunView run, ImmutableArray<SupplierFlow> suppliers, ReExportShares shares, Year year)
    {
        var named = suppliers.Where(s => s.Economy != EconomyTable.UnspecifiedIndex).ToList();
        var world = shares.ShareOf(EconomyCode.World, year)!.Value;
        var byWorld = ImmutableArray.CreateBuilder<string>();
        var imports = new double[named.Count];
        var leaving = new double[named.Count];
        for (var i = 0; i < named.Count; i++)
        {
            var origin = run.Economies[named[i].Economy].Code;
            var share = shares.ShareOf(origin, year);
            if (share is null)
                byWorld.Add(origin.Value);
            imports[i] = named[i].Value.Kusd;
            leaving[i] = imports[i] * (share ?? world).Value;
        }

        var net = NetImports.ByOrigin(imports, leaving).BySupplier;
        var total = net.Sum();
        var top = total > 0 ? Enumerable.Range(0, net.Count).MaxBy(i => net[i]) : -1;
        return new DomesticImports(
            Herfindahl.Of(net.ToArray()),
            total,
            top < 0 ? null : new SupplierShare(run.Economies[named[top].Economy].Code.Value, net[top] / total),
            net.Count(v => v > 0),
            byWorld.ToImmutable());
    }

    /// <summary>What the view rests on, in a sentence.</summary>
    public string Note(Year year) =>
        $"Imports less the part that Statistics Netherlands reports as re-exported in {year}, by origin and for all goods together, not for this product."
        + (OriginsByWorldShare.IsEmpty ? string.Empty : $" The share of all origins was used for {string.Join(", ", OriginsByWorldShare)}.");
}
