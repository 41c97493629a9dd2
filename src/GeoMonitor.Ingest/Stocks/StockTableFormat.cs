using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.Stocks;

/// <summary>Stocks in our own layout: a row an economy, item, year and kind, in tonnes, with its source.</summary>
internal sealed class StockTableFormat : IFigureFormat
{
    /// <inheritdoc />
    public string Name => FigureSignatures.Stocks.Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Stocks;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [FigureSignatures.Stocks];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var rows = ImmutableArray.CreateBuilder<StockFigure>();
        var seen = new HashSet<(EconomyCode, ItemId, Year, StockKind)>();
        foreach (var member in file.Members.Where(m => m.Signature == FigureSignatures.Stocks))
        {
            using var text = file.OpenText(member, intake.Encoding);
            var name = file.NameFor(member);
            var table = FigureTable.Open(text, name, [.. FigureSignatures.Stocks.Columns]);
            foreach (var row in table.Rows(intake))
            {
                if (Figure(row, name, intake) is not { } figure)
                    continue;
                if (!seen.Add((figure.Economy, figure.Item, figure.Year, figure.Kind)))
                {
                    intake.Reject(FigureReject.RepeatedKey, row, null);
                    continue;
                }

                intake.Keep();
                intake.Count(figure.Year, figure.Item.Value, figure.Tonnes is not null);
                rows.Add(figure);
            }
        }

        var origin = new FigureOrigin(options.Source ?? "stocks, compiled from single sources", options.Release);
        return new FigureFileFacts(new StockFigures(origin, rows.ToImmutable()), null, [], []);
    }

    private static StockFigure? Figure(FigureRow row, string name, FigureIntake intake)
    {
        if (intake.Codes.Of(row["economy"]) is not { } economy || economy == EconomyCode.Unspecified)
        {
            intake.Unmapped(row["economy"]);
            intake.Reject(FigureReject.UnknownEconomy, row, "economy");
            return null;
        }

        if (!ItemId.TryParse(row["item"], out var item))
        {
            intake.Reject(FigureReject.UnreadableItem, row, "item");
            return null;
        }

        if (KindOf(row["kind"]) is not { } kind)
        {
            intake.Reject(FigureReject.UnknownKind, row, "kind");
            return null;
        }

        if (!intake.TryYear(row, "year", out var year) || !intake.TryNumber(row, "stock_t", out var tonnes))
            return null;

        // a row left out would read as a stock that nobody counted
        if (tonnes < 0)
        {
            throw new LoadRefusedException(
                "negative-stock",
                $"'{name}' has a stock of {row["stock_t"]} tonnes in line {row.Line}, column `stock_t`: a stock is zero or more, so "
                + "correct it, or leave the field empty where the stock is not known.");
        }

        return new StockFigure(economy, item, year, kind, tonnes, row.Optional("source"), row.Optional("note"));
    }

    private static StockKind? KindOf(string text) => text.ToLowerInvariant() switch
    {
        "strategic" => StockKind.Strategic,
        "commercial" => StockKind.Commercial,
        _ => null,
    };
}
