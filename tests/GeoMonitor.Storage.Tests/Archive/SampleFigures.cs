using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Governance;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply.Chain;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Storage.Tests.Archive;

/// <summary>Figures beside trade as tests need them; each set has every field both known and unknown.</summary>
internal static class SampleFigures
{
    private static readonly EconomyCode China = EconomyCode.Parse("CHN");
    private static readonly EconomyCode Congo = EconomyCode.Parse("COD");

    public static ProductionFigures Production { get; } = new(
        new FigureOrigin("World Mining Data", "2024"),
        EconomyCode.World,
        [
            new("WMD", "Cobalt", "cobalt", "extraction", "Co content", Congo, new Year(2022), 111_309.5, ProductionUnit.Tonne, null, false, null, true, "estimated", null),
            new("WMD", "Cobalt", "cobalt", "extraction", "Co content", EconomyCode.World, new Year(2022), 158_930, ProductionUnit.Tonne, null, false, null, false, "unmarked", null),
            new("WMD", "Natural Gas", null, null, null, China, new Year(2022), 0, ProductionUnit.MillionCubicMetres, null, false, null, false, "reported", "gross"),
            new("EU2023", "Gypsum", "gypsum", "extraction", null, China, new Year(2020), null, null, new Share(0.001), true, 0.8, false, "seen", null),
        ]);

    public static GovernanceFigures Governance { get; } = new(
        new FigureOrigin("World Bank, Worldwide Governance Indicators", "2023 update"),
        [
            new(China, new Year(2022), GovernanceDimension.PoliticalStability, GovernanceScale.Estimate, -0.443),
            new(China, new Year(2022), GovernanceDimension.PoliticalStability, GovernanceScale.Rank, 28.77),
            new(Congo, new Year(1996), GovernanceDimension.RuleOfLaw, GovernanceScale.Score, null),
        ]);

    public static RestrictionFigures Restrictions { get; } = new(
        new FigureOrigin("own compilation", "2026-02"),
        [
            new(China, "Gallium; Germanium", ["gallium", "germanium"], "licensing", "export licences", new DateOnly(2023, 7, 3), new DateOnly(2023, 8, 1), null, null, "in force", "seen", null, "a journal"),
            new(China, "something", [], "ban", null, null, null, new DateOnly(2025, 1, 31), EconomyCode.Parse("USA"), null, "memory", "verify", null),
        ]);

    public static AssessmentFigures Assessments { get; } = new(
        new FigureOrigin("European Commission", null),
        [
            new("Cobalt", "cobalt", new Year(2023), AssessmentMeasure.SupplyRisk, 2.8, "extraction", "seen"),
            new("Aggregates", null, new Year(2011), AssessmentMeasure.EconomicImportance, null, null, "unmarked"),
        ],
        [
            new("Cobalt", "cobalt", "Batteries", new Share(0.4), "C27", "Electrical equipment", 80_745.5),
            new("Cobalt", "cobalt", "Other", null, null, null, null),
        ]);

    public static ConcordanceFigures Concordance { get; } = new(
        new FigureOrigin("UN Statistics Division", "2022"),
        [new("HS22", "854142", "HS17", "854140", "n:1", 1), new("HS22", "010121", "HS17", "", null, null)]);

    public static CodeListFigures Codes { get; } = new(
        new FigureOrigin("CEPII BACI", "V202501"), "HS22", [new("010121", "Horses; live, pure-bred \"breeding\" animals")]);

    public static ChainFigures Chain { get; } = new(
        new FigureOrigin("own compilation of the chip chain", "2026"),
        new SupplyChainTables
        {
            Segments = [new(ItemId.Parse("own-scanner"), "Scanner", "equipment", null, false, [])],
            Relations = [new(ItemId.Parse("own-optics"), "own-scanner", false, "goes into", true, "older optics", new FactMark(["a journal", "a report"], "seen"))],
            Shares =
            [
                new(ItemId.Parse("own-scanner"), ChainShareKind.Country, China, "CHN", null, new Share(.25), new Year(2024), "sales by headquarters", "a note", new FactMark(["a journal"], "memory")),
                new(ItemId.Parse("own-scanner"), ChainShareKind.Country, null, "EUR", null, null, null, null, null, new FactMark([], "derived")),
            ],
            Companies = [new("Maker \"One\"", Congo, null, null, ItemId.Parse("own-scanner"), "leader", new Share(.5), new Year(2023), new FactMark(["x"], "low"), new FactMark(["x"], "low"))],
            Links = [new("Maker", "Customer", ItemId.Parse("own-scanner"), "parts", "sole supplier", new Year(2022), new FactMark(["x"], "seen-secondary")), new("A", "B", null, null, null, null, new FactMark(["x"], "low"))],
        });

    public static StockFigures Stocks { get; } = new(
        new FigureOrigin("own compilation of stocks", "2026"),
        [
            new(China, ItemId.Parse("850511"), new Year(2023), StockKind.Strategic, 45.5, "a journal", "sixty days"),
            new(Congo, ItemId.Of("cobalt", "processing"), new Year(2022), StockKind.Commercial, 0, null, null),
            new(Congo, ItemId.Of("cobalt", "processing"), new Year(2023), StockKind.Commercial, null, null, null),
        ]);

    /// <summary>Loads a set as a dataset.</summary>
    public static DatasetRecord Load(ITradeArchive archive, string sha256, FigureSet figures, params DatasetId[] supersedes)
    {
        using var load = archive.BeginLoad();
        load.Append(figures);
        return load.Commit(Draft(sha256, figures) with { Supersedes = [.. supersedes] }).Dataset;
    }

    public static DatasetDraft Draft(string sha256, FigureSet figures) => new(
        Sample.Report(sha256, null) with
        {
            Format = "world-mining-data",
            Figures = figures.Origin,
            Unmapped = [new("Utopia", 2, null, null)],
            Years = [new(new Year(2022), 10, null, 3, 2)],
        },
        [],
        []);
}
