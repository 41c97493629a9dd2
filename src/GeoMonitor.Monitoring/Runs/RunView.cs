using System.Collections.Concurrent;
using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Governance;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Core.Screening;
using GeoMonitor.Core.Trade;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Scenarios;
using GeoMonitor.Monitoring.SupplyChains;
using GeoMonitor.Monitoring.SupplyChains.Chokepoints;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Runs;

/// <summary>
/// One run as answers see it: what was computed, from which datasets, with which parameters. Immutable; questions
/// under way keep theirs when a newer run takes over.
/// </summary>
public sealed class RunView
{
    private readonly ScreeningCache _screenings;
    private readonly ITradeArchive _archive;
    private readonly FlowCache _flows;
    private readonly OriginCache _origins;
    private readonly ExportTonnes _exportTonnes;
    private readonly ConcurrentDictionary<Year, SupplierRisks> _risks = new();
    private readonly RankingWarnings _warnings = new();
    private readonly ConcurrentDictionary<(ItemId, Year), Lazy<YearScreening>> _materials = new();
    private readonly ImmutableDictionary<SeriesKey, SeriesContents> _series;
    private readonly ConcurrentDictionary<SeriesKey, Lazy<RunView>> _onlyFrom = new();
    private readonly DependencyAssessor _assessor;
    private readonly Lazy<SupplyChain> _supplyChain;
    private readonly Lazy<Year?> _latestCompleteYear;

    internal RunView(
        RunFacts facts,
        ReferenceFigures figures,
        ImmutableArray<SeriesContents> series,
        ScreeningCache screenings,
        ITradeArchive archive,
        FlowCache? flows = null)
    {
        Facts = facts;
        Figures = figures;
        _series = series.ToImmutableDictionary(s => s.Series);
        _screenings = screenings;
        _archive = archive;
        _flows = flows ?? new FlowCache(archive, _series);
        _origins = new OriginCache(
            figures,
            facts.Parameters.Mitigation.HubRhoCap,
            RisksIn,
            (product, year) => Flows(product, year, CancellationToken.None));
        _exportTonnes = new ExportTonnes(figures.Economies.Count, (product, year) => Flows(product, year, CancellationToken.None));
        Products = ProductBinding.Bind(series, figures.Items, figures.ProductNames);
        Materials = MaterialBinding.Bind(Products, figures.Items);
        _assessor = new DependencyAssessor(facts.Parameters, figures.Economies);
        _supplyChain = new(() => SupplyChain.Of(this));
        _latestCompleteYear = new(() => Products.Values.SelectMany(p => p.CompleteYears).Select(y => (Year?)y).Max());
    }

    /// <summary>What identifies the run.</summary>
    public RunFacts Facts { get; }

    /// <summary>Identifier of the run.</summary>
    public string Id => Facts.Id;

    /// <summary>Figures beside trade that the run used.</summary>
    public ReferenceFigures Figures { get; }

    /// <summary>All economies.</summary>
    public EconomyTable Economies => Figures.Economies;

    /// <summary>Governance estimates.</summary>
    public GovernanceTable Governance => Figures.Governance;

    /// <summary>The supply chain, made of the figures of the run when it is first asked for.</summary>
    public SupplyChain SupplyChain => _supplyChain.Value;

    /// <summary>Every product with figures, and the series it is answered from.</summary>
    public ImmutableSortedDictionary<ItemId, ProductSeries> Products { get; }

    /// <summary>Every material at a stage that trade shows, and the codes and series it is answered from.</summary>
    public ImmutableSortedDictionary<ItemId, ProductSeries> Materials { get; }

    /// <summary>Every series of the run, with what it holds.</summary>
    public IEnumerable<SeriesContents> Series => _series.Values.OrderBy(s => s.Series.ToString(), StringComparer.Ordinal);

    /// <summary>Years with figures in any series, ascending.</summary>
    public ImmutableSortedSet<Year> Years => [.. _series.Values.SelectMany(s => s.Years)];

    /// <summary>The latest year that is complete for any product; null when there is none.</summary>
    public Year? LatestCompleteYear => _latestCompleteYear.Value;

    /// <summary>
    /// The same run with products bound to one series alone, for who asks for a series by its name: a converted one, say,
    /// where a native one has the product as well.
    /// </summary>
    /// <exception cref="KeyNotFoundException">The run does not hold the series.</exception>
    internal RunView OnlyFrom(SeriesKey series) => _onlyFrom.GetOrAdd(
        series, key => new(() => new RunView(Facts, Figures, [_series[key]], _screenings, _archive, _flows))).Value;

    /// <summary>The indicators of an economy for a product in a year; null when no import is recorded.</summary>
    public CellIndicators? Cell(ProductSeries product, ushort economy, Year year) =>
        product.StateOf(year) == YearState.Absent
            ? null
            : Screening(product, year).Find(product.Code, economy);

    /// <summary>
    /// Concentration of world exports of a product in a year, the Union as one exporter when it is the one that asks;
    /// null when nothing of value is exported.
    /// </summary>
    public double? WorldExportHhi(ProductSeries product, Economy economy, Year year) =>
        product.StateOf(year) == YearState.Absent
            ? null
            : Screening(product, year).WorldExportHhi(product.Code, economy.Code == EconomyCode.Eu27);

    /// <summary>The flows of a product in a year, all importers and exporters.</summary>
    public TradeSnapshot Flows(ProductSeries product, Year year, CancellationToken cancellation) =>
        _flows.Read(product, year, cancellation);

    /// <summary>The active datasets of a series.</summary>
    public IEnumerable<DatasetRecord> DatasetsOf(SeriesKey series) =>
        _series[series].Datasets.Select(_archive.Dataset).OfType<DatasetRecord>();

    /// <summary>The intervals of rankings.</summary>
    internal RankingUncertainty Uncertainty { get; } = new();

    /// <summary>The supply chain as scenarios walk it.</summary>
    internal ScenarioChains ScenarioChains { get; } = new();

    /// <summary>The ranks of rankings under other choices of method.</summary>
    internal RankingRobustness Robustness { get; } = new();

    /// <summary>The governance risk of every economy as a supplier in a year.</summary>
    internal SupplierRisks RisksIn(Year year) => _risks.GetOrAdd(year, static (y, table) => table.RisksIn(y), Governance);

    /// <summary>Whether the flows of the whole series are kept in memory, so that many years of them cost nothing.</summary>
    internal bool KeepsFlows(ProductSeries product) => _flows.Keeps(product.Series);

    /// <summary>Tonnes that every economy exports of an item in a year; null when too much of the value has no quantity.</summary>
    internal double[]? ExportTonnesOf(ProductSeries product, Year year) => _exportTonnes.Of(product, year);

    /// <summary>The early warning of an item, judged among all items of its kind.</summary>
    internal EarlyWarning WarningOf(ProductSeries product, Economy economy, Year year) => _warnings.Of(this, product, economy, year);

    /// <summary>The indicators of an economy over places of dispatch, or over origins.</summary>
    internal CellIndicators? CellIn(ProductSeries product, ushort economy, Year year, View view) => view == View.Origin
        ? Origin(product, year)?.Screening.Cells.Find(product.Code, economy)
        : Cell(product, economy, year);

    /// <summary>A product in a year by origin; null when the year has no flows of it.</summary>
    internal OriginYear? Origin(ProductSeries product, Year year) =>
        product.StateOf(year) == YearState.Absent ? null : _origins.Get(product, year);

    /// <summary>Rules, level, score and grade of one dependency, over places of dispatch or over origins.</summary>
    /// <remarks>
    /// With official tests only, no trend is looked at and no chain upstream, which tell apart what is not dependent by those
    /// tests: for who wants the top of a ranking and not the years behind it.
    /// </remarks>
    internal DependencyAssessment Assess(
        ProductSeries product, Economy economy, Year year, View view = View.Reported, bool onlyOfficial = false)
    {
        var own = Economies.IndexOf(economy.Code);
        var byOrigin = view == View.Origin;
        return _assessor.Assess(new AssessmentRequest(
            product,
            Figures.ProfileOf(product.Item),
            economy,
            year,
            y => CellIn(product, own, y, view),
            y => CellIn(product, Economies.Eu27Index, y, view),
            byOrigin
                ? Origin(product, year)?.Screening.Cells.WorldExportHhi(product.Code, economy.Code == EconomyCode.Eu27)
                : WorldExportHhi(product, economy, year),
            Figures.ReExportedShareOf(economy.Code, year),
            AgeOf(year))
        {
            OriginBasis = byOrigin ? Origin(product, year)?.Basis : null,
            Warning = onlyOfficial ? EarlyWarning.None : WarningOf(product, economy, year),

            // of a series that is not kept, the years of every product would be read one by one; and origins have no tonnes
            DiversionWorld = !byOrigin && KeepsFlows(product)
                ? top => SupplierDiversion.Of(this, product, economy, year, top).World
                : static _ => null,
            Chain = () => ChainDependenceOf(product, economy, year),
            OnlyOfficial = onlyOfficial,
            Measures = SupplierMeasure.Of(this, product, economy, year, view),
        });
    }

    /// <summary>
    /// Whom an economy depends on most for an item, through the chain; null when the chain does not have the item, nobody is
    /// known to supply it, or the year is not the latest complete one: the chain is that of today and says nothing of years past.
    /// </summary>
    internal ChainDependence? ChainDependenceOf(ProductSeries product, Economy economy, Year year) =>
        year == LatestCompleteYear ? SupplyChain.DependenceOf(product.Item, economy) : null;

    // the run scored single codes; what a material is traded under may be several
    private YearScreening Screening(ProductSeries product, Year year) => product.Codes.Length == 1
        ? _screenings.Get(product.Series, year)
        : _materials.GetOrAdd(
            (product.Item.Id, year),
            _ => new(() => TradeScreening.Screen(Flows(product, year, CancellationToken.None), RisksIn(year)))).Value;

    private double AgeOf(Year year) =>
        Math.Max(0, (Facts.MadeAt.UtcDateTime - new DateTime(year.Value, 12, 31, 0, 0, 0, DateTimeKind.Utc)).TotalDays / 365.25);
}

/// <summary>What identifies a run.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Parameters">Weights and thresholds, with their version.</param>
/// <param name="Datasets">The datasets it was made from.</param>
/// <param name="Digest">SHA-256 over inputs, parameters and results.</param>
public sealed record RunFacts(
    string Id, DateTimeOffset MadeAt, MethodParameters Parameters, ImmutableArray<DatasetId> Datasets, string Digest);
