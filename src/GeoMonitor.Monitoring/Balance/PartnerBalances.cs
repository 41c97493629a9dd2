using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Balance;

/// <summary>All partners of an economy at once, over the products that count in a balance: one pass over the flows instead of one for each partner.</summary>
internal static class PartnerBalances
{
    public static ImmutableArray<PartnerBalance> Of(
        RunView run, CountedProducts counted, Economy economy, Year year, CancellationToken cancellation)
    {
        var table = run.Economies;
        var own = table.IndexesOf(economy).ToHashSet();
        var sums = new Sums(table.Count);
        var isWeighted = counted.HaveImportance(run);
        foreach (var product in counted.Products)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!isWeighted)
                Add(run, product, 1, own, year, sums, cancellation);
            else if (run.Figures.ProfileOf(product.Item).Importance is { } importance)
                Add(run, product, importance, own, year, sums, cancellation);
        }

        var cutoff = run.Facts.Parameters.Balance.QuadrantCutoff;
        return
        [
            .. Enumerable.Range(1, table.Count - 1)
                .Where(p => BalanceQuery.CanFace(economy, table[(ushort)p]) && (sums.FromPartner[p] > 0 || sums.ToPartner[p] > 0))
                .Select(p => RowOf(economy, table[(ushort)p], p, sums, cutoff))
                .OrderByDescending(r => r.Dependence ?? -1)
                .ThenByDescending(r => r.Reverse ?? -1)
                .ThenBy(r => r.With, StringComparer.Ordinal),
        ];
    }

    private static PartnerBalance RowOf(Economy economy, Economy partner, int p, Sums sums, double cutoff)
    {
        var axes = MutualBalance.Axes(
            sums.Imports > 0 ? Math.Min(1, sums.Weighted[p] / sums.Imports) : null,
            sums.PartnerImports[p] > 0 ? Math.Min(1, sums.ReverseWeighted[p] / sums.PartnerImports[p]) : null,
            cutoff);
        return new PartnerBalance(
            economy.Code.Value,
            partner.Code.Value,
            partner.NameEn,
            axes.Dependence,
            axes.Reverse,
            axes.Asymmetry,
            axes.Salience,
            axes.Quadrant,
            sums.FromPartner[p] / 1000.0,
            sums.ToPartner[p] / 1000.0);
    }

    // k M s over products: s is the share among named suppliers, M the imports with unnamed ones, as in one balance
    private static void Add(
        RunView run, ProductSeries product, double k, HashSet<ushort> own, Year year, Sums sums, CancellationToken cancellation)
    {
        var flows = run.Flows(product, year, cancellation);
        var index = flows.IndexOf(product.Code);
        if (index < 0)
            return;
        var isUnion = own.Count > 1;
        var bySupplier = new long[run.Economies.Count];
        for (ushort importer = 1; importer < run.Economies.Count; importer++)
        {
            var cell = flows.Imports(index, importer);
            var isOwn = own.Contains(importer);
            long all = 0, named = 0, fromOwn = 0;
            for (var r = 0; r < cell.Count; r++)
            {
                var (supplier, value) = (cell.Exporters[r], cell.ValuesUsd[r]);
                if (isOwn && isUnion && run.Economies.IsInEu27(supplier))
                    continue;
                all += value;
                named += supplier == EconomyTable.UnspecifiedIndex ? 0 : value;
                fromOwn += own.Contains(supplier) ? value : 0;
                if (isOwn)
                    bySupplier[supplier] += value;
            }

            if (isOwn || named == 0)
                continue;
            sums.PartnerImports[importer] += k * all;
            sums.ReverseWeighted[importer] += k * all * fromOwn / named;
            sums.ToPartner[importer] += fromOwn;
        }

        AddOwn(bySupplier, k, sums);
    }

    private static void AddOwn(long[] bySupplier, double k, Sums sums)
    {
        var all = bySupplier.Sum();
        var named = all - bySupplier[EconomyTable.UnspecifiedIndex];
        if (named == 0)
            return;
        sums.Imports += k * all;
        for (var p = 1; p < bySupplier.Length; p++)
        {
            sums.Weighted[p] += k * all * bySupplier[p] / named;
            sums.FromPartner[p] += bySupplier[p];
        }
    }

    private sealed class Sums(int economies)
    {
        public double Imports { get; set; }

        public double[] Weighted { get; } = new double[economies];

        public long[] FromPartner { get; } = new long[economies];

        public double[] PartnerImports { get; } = new double[economies];

        public double[] ReverseWeighted { get; } = new double[economies];

        public long[] ToPartner { get; } = new long[economies];
    }
}
