using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Monitoring.Loading.Audit;

/// <summary>
/// What the audit remembers of a year: sums by economy and by product, some fifty kilobytes, so that thirty years can be
/// held against each other though only one of them is in memory.
/// </summary>
internal sealed class YearProfile
{
    private readonly long[] _productUsd;

    private YearProfile(TradeSnapshot year)
    {
        (Year, Economies, Products) = (year.Year, year.Economies, year.Products);
        (ExportsUsd, ImportsUsd) = (new long[Economies.Count], new long[Economies.Count]);
        _productUsd = new long[Products.Length];
        for (var p = 0; p < Products.Length; p++)
        {
            for (ushort importer = 0; importer < Economies.Count; importer++)
                AddCell(year.Imports(p, importer), p, importer);
        }
    }

    /// <summary>The year.</summary>
    public Year Year { get; }

    /// <summary>The table whose indexes the sums use.</summary>
    public EconomyTable Economies { get; }

    /// <summary>The products that have flows, ascending.</summary>
    public ImmutableArray<Hs6> Products { get; }

    /// <summary>Exports by economy, US dollars.</summary>
    public long[] ExportsUsd { get; }

    /// <summary>Imports by economy, US dollars.</summary>
    public long[] ImportsUsd { get; }

    /// <summary>The value of all flows, US dollars.</summary>
    public Int128 TotalUsd { get; private set; }

    /// <summary>The value of flows whose quantity is not known, US dollars.</summary>
    public Int128 WithoutQuantityUsd { get; private set; }

    /// <summary>Flows with a quantity but no value.</summary>
    public long QuantityOnly { get; private set; }

    /// <summary>The value of flows that a bloc has a side in, each flow once, US dollars.</summary>
    public Int128 BlocUsd { get; private set; }

    /// <summary>Flows that a bloc has a side in.</summary>
    public long BlocFlows { get; private set; }

    /// <summary>The value of flows that a former country has a side in, each flow once, US dollars.</summary>
    public Int128 FormerUsd { get; private set; }

    /// <summary>Flows that a former country has a side in.</summary>
    public long FormerFlows { get; private set; }

    /// <summary>Sums up a year.</summary>
    public static YearProfile Of(TradeSnapshot year) => new(year);

    /// <summary>The value of a product in US dollars; null when it has no flows.</summary>
    public long? ProductUsd(Hs6 product) => Products.BinarySearch(product) is >= 0 and var p ? _productUsd[p] : null;

    /// <summary>Exports plus imports of an economy in US dollars.</summary>
    public Int128 TradeUsd(int economy) => (Int128)ExportsUsd[economy] + ImportsUsd[economy];

    private void AddCell(FlowSlice flows, int product, ushort importer)
    {
        var kind = Economies[importer].Kind;
        for (var f = 0; f < flows.Count; f++)
        {
            var (exporter, usd, tonnes) = (flows.Exporters[f], flows.ValuesUsd[f], flows.QuantitiesT[f]);
            TotalUsd += usd;
            _productUsd[product] += usd;
            ExportsUsd[exporter] += usd;
            ImportsUsd[importer] += usd;
            if (double.IsNaN(tonnes) || tonnes == 0)
                WithoutQuantityUsd += usd;
            else if (usd == 0)
                QuantityOnly++;
            AddKinds(kind, Economies[exporter].Kind, usd);
        }
    }

    private void AddKinds(EconomyKind importer, EconomyKind exporter, long usd)
    {
        if (importer == EconomyKind.Bloc || exporter == EconomyKind.Bloc)
        {
            BlocFlows++;
            BlocUsd += usd;
        }

        if (importer == EconomyKind.Former || exporter == EconomyKind.Former)
        {
            FormerFlows++;
            FormerUsd += usd;
        }
    }
}
