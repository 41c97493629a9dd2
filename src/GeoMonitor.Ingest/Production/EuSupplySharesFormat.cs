using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Sorting;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Production;

/// <summary>
/// Supply shares of the EU study of critical raw materials of 2023, of the world or of the Union, with the trade
/// parameter t.
/// </summary>
/// <remarks>
/// Both tables have one layout, so the name of the file says which it is. A share of <c>&lt;0.1%</c> is kept as the bound
/// with the mark that it is one.
/// </remarks>
internal sealed class EuSupplySharesFormat : IFigureFormat
{
    private const string DataSet = "EU2023";

    // the last year of the average that the shares are
    private static readonly Year Year = new(2020);

    /// <inheritdoc />
    public string Name => FigureSignatures.EuSupplyShares.Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Production;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [FigureSignatures.EuSupplyShares];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var rows = new GatheredRows<ProductionFigure>();
        var sums = new ShareSums();
        EconomyCode? suppliedTo = null;
        var materials = new Remembered<(string Name, string? Slug)>(EuStudy.MaterialOf);
        foreach (var member in file.Members.Where(m => m.Signature == FigureSignatures.EuSupplyShares))
        {
            var own = SuppliedTo(member.Head.Name);
            if (suppliedTo is not null && suppliedTo != own)
            {
                throw new LoadRefusedException(
                    "mixed-supply", $"'{file.Name}' holds shares of world supply and of EU supply: load each of them by itself.");
            }

            suppliedTo = own;
            using var text = file.OpenText(member, intake.Encoding);
            var table = FigureTable.Open(text, file.NameFor(member), [.. FigureSignatures.EuSupplyShares.Columns]);
            table.ReadInParts(
                intake,
                own => (Intake: own, Rows: new GatheredRows<ProductionFigure>()),
                (row, part) =>
                {
                    if (Figure(row, materials, part.Intake) is { } figure)
                        part.Rows.Add(figure);
                },
                part =>
                {
                    sums.Add(part.Rows.Span);
                    rows.TakeOver(part.Rows);
                });
        }

        var origin = new FigureOrigin(options.Source ?? EuStudy.Source, options.Release ?? EuStudy.Edition);
        var figures = new ProductionFigures(origin, suppliedTo!.Value, rows.Take());
        return new FigureFileFacts(figures, EuStudy.Licence, [sums.ToCheck()], []);
    }

    private static EconomyCode SuppliedTo(string name)
    {
        var isWorld = name.Contains("global", StringComparison.OrdinalIgnoreCase) || name.Contains("world", StringComparison.OrdinalIgnoreCase);
        var isUnion = name.Contains("eusupply", StringComparison.OrdinalIgnoreCase) || name.Contains("sourcing", StringComparison.OrdinalIgnoreCase);
        return isWorld == isUnion
            ? throw new LoadRefusedException(
                "supply-unknown",
                $"'{name}' does not say whether its shares are of world supply or of the supply of the EU: name it like "
                + "GlobalSupplyShares.csv or EUSupplyShares.csv.")
            : isWorld ? EconomyCode.World : EconomyCode.Eu27;
    }

    private static ProductionFigure? Figure(FigureRow row, Remembered<(string Name, string? Slug)> materials, FigureIntake intake)
    {
        if (EuStudy.StageOf(row["Stage"]) is not { } stage)
        {
            intake.Reject(FigureReject.UnknownStage, row, "Stage");
            return null;
        }

        if (!FigureNumber.TryReadPercentage(row.Span("Share"), out var share))
        {
            intake.Reject(RejectReason.UnreadableNumber, row, "Share");
            return null;
        }

        if (!intake.TryAmount(row, "t", out var trade))
            return null;
        if (share is { Share: not null, HasSign: false })
            intake.Repaired("had a share without its percent sign: it was read as a percentage");
        var (material, slug) = materials.Of(row["Material"]);
        intake.Keep();
        intake.Count(Year, material, share.Share is not null);
        return new ProductionFigure(
            DataSet,
            material,
            slug ?? EuStudy.SlugAtStage(material, stage),
            stage,
            Form: null,
            intake.EconomyOf("", row["Country"]),
            Year,
            Quantity: null,
            Unit: null,
            share.Share is { } known ? new Share(known) : null,
            share.IsBelow,
            trade,
            IsEstimate: false,
            "reported",
            Note: null);
    }
}
