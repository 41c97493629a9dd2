using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Production;

/// <summary>
/// World Mining Data of the Austrian Federal Ministry of Finance as one long table: commodity, country, year, production
/// in tonnes, kilograms, carats or million cubic metres.
/// </summary>
/// <remarks>
/// A unit that is not known refuses the file: it is a factor of a thousand or more. Masses are kept in tonnes, gas stays
/// in million cubic metres. A row named <c>Total</c> is the world and never a producer.
/// </remarks>
internal sealed class WorldMiningDataFormat : IFigureFormat
{
    private const string DataSet = "WMD";

    /// <inheritdoc />
    public string Name => FigureSignatures.WorldMiningData.Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Production;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [FigureSignatures.WorldMiningData];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var rows = new GatheredRows<ProductionFigure>();
        var newNames = new SortedSet<string>(StringComparer.Ordinal);
        var units = KnownUnits.Remember();
        var commodities = new Remembered<WmdCommodity?>(WmdCommodities.Find);
        foreach (var member in file.Members.Where(m => m.Signature == FigureSignatures.WorldMiningData))
        {
            using var text = file.OpenText(member, intake.Encoding);
            var table = FigureTable.Open(text, file.NameFor(member), [.. FigureSignatures.WorldMiningData.Columns]);
            foreach (var row in table.Rows(intake))
            {
                if (!intake.TryYear(row, "year", out var year) || !intake.TryAmount(row, "production", out var amount))
                    continue;
                var unit = units.Of(row["unit"]) ?? throw UnknownUnit.Refusal(file.NameFor(member), row, "unit");
                var commodity = commodities.Of(row["commodity"]);
                if (commodity is null)
                    newNames.Add(row["commodity"]);
                rows.Add(Figure(row, year, amount, unit, commodity, intake));
            }
        }

        var origin = new FigureOrigin(options.Source ?? "World Mining Data, Austrian Federal Ministry of Finance", options.Release);
        var figures = new ProductionFigures(origin, EconomyCode.World, rows.Take());
        ImmutableArray<string> notes = newNames.Count == 0
            ? []
            : [$"No material is known for {string.Join(", ", newNames.Select(n => $"'{n}'"))}: the figures are kept under that name."];
        return new FigureFileFacts(figures, null, [WorldTotals.Check(figures.Rows)], notes);
    }

    private static ProductionFigure Figure(
        FigureRow row, Year year, double? amount, ProductionUnit unit, WmdCommodity? commodity, FigureIntake intake)
    {
        var economy = intake.EconomyOf(row["Country_ISO"], row["Country"]);
        intake.Keep();
        intake.Count(year, row["commodity"], amount is not null);
        return new ProductionFigure(
            DataSet,
            row["commodity"],
            commodity?.MaterialId,
            commodity?.Stage,
            commodity?.Form,
            economy,
            year,
            unit.TonnesPerUnit is { } tonnes ? amount * tonnes : amount,
            unit.TonnesPerUnit is null ? unit : ProductionUnit.Tonne,
            Share: null,
            IsBelow: false,
            TradeParameter: null,
            IsEstimate: row["data_source"] is "e" or "p",
            ConfidenceOf(row["data_source"]),
            Note: economy == EconomyCode.Unspecified ? row["Country"] : null);
    }

    private static string ConfidenceOf(string mark) => mark switch
    {
        "r" => "reported",
        "e" => "estimated",
        "p" => "provisional",
        _ => "unmarked",
    };
}
