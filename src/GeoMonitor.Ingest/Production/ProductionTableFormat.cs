using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Production;

/// <summary>
/// Production or sourcing in our own layout, for figures from anywhere: publication, material, stage, form, economy, year,
/// quantity with unit, share in percent.
/// </summary>
internal sealed class ProductionTableFormat : IFigureFormat
{
    private static readonly string[] Stages = ["extraction", "processing", "intermediate"];

    /// <inheritdoc />
    public string Name => FigureSignatures.Production.Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Production;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [FigureSignatures.Production, FigureSignatures.EuSourcing];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var rows = new GatheredRows<ProductionFigure>();
        var known = new KnownTexts();
        var kind = file.Members.Select(m => m.Signature).OfType<FileSignature>().First(s => Signatures.Contains(s));
        foreach (var member in file.Members.Where(m => m.Signature == kind))
        {
            using var text = file.OpenText(member, intake.Encoding);
            var name = file.NameFor(member);
            var table = FigureTable.Open(text, name, [.. kind.Columns]);
            foreach (var row in table.Rows(intake))
            {
                if (Figure(row, name, known, intake) is { } figure)
                    rows.Add(figure);
            }
        }

        var figures = rows.Take();
        var publications = string.Join(", ", figures.Select(r => r.DataSet).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var origin = new FigureOrigin(options.Source ?? $"production tables ({publications})", options.Release);
        var suppliedTo = kind == FigureSignatures.EuSourcing ? EconomyCode.Eu27 : EconomyCode.World;
        return new FigureFileFacts(
            new ProductionFigures(origin, suppliedTo, figures), null, [WorldTotals.Check(figures)], []);
    }

    private static ProductionFigure? Figure(FigureRow row, string name, KnownTexts known, FigureIntake intake)
    {
        if (StageOf(row, known, intake) is not { } stage || !TryPlainYear(row, intake, out var year))
            return null;
        var material = row["material_id"];
        if (!known.Materials.Of(material))
        {
            intake.Reject(FigureReject.UnknownMaterial, row, "material_id");
            return null;
        }

        if (!intake.TryAmount(row, "quantity", out var quantity)
            || !intake.TryAmount(row, "share_pct", out var percent)
            || !intake.TryAmount(row, "trade_parameter_t", out var trade))
        {
            return null;
        }

        if (percent > 100)
        {
            intake.Reject(FigureReject.OutOfScale, row, "share_pct");
            return null;
        }

        var unit = UnitOf(row, name, known);
        var tonnes = unit?.TonnesPerUnit;
        intake.Keep();
        intake.Count(year, material, quantity is not null || percent is not null);
        return new ProductionFigure(
            row.Optional("dataset") ?? "EU2023",
            row.Optional("material") ?? material,
            material,
            stage,
            row.Optional("product"),
            intake.EconomyOf(row.Optional("economy") ?? row["country_iso3"], ""),
            year,
            tonnes is null ? quantity : quantity * tonnes,
            tonnes is null ? unit : ProductionUnit.Tonne,
            percent is { } share ? new Share(share / 100) : null,
            IsBelow: false,
            trade,
            row["is_estimate"] is "1" or "yes",
            row.Optional("confidence") ?? "unmarked",
            row.Optional("note"));
    }

    private static string? StageOf(FigureRow row, KnownTexts known, FigureIntake intake)
    {
        if (known.Stages.Of(row["stage"]) is { } stage)
            return stage;
        intake.Reject(FigureReject.UnknownStage, row, "stage");
        return null;
    }

    // sourcing tables give the years of an average: "2016-2020 average"
    private static bool TryPlainYear(FigureRow row, FigureIntake intake, out Year year)
    {
        year = default;
        var period = row.Span("period");
        if (period.Length < 9 || !row.Span("year").IsEmpty)
            return intake.TryYear(row, "year", out year);
        if (Year.TryParse(period.Slice(5, 4), out year))
            return true;
        intake.Reject(Rows.RejectReason.YearOutOfRange, row, "period");
        return false;
    }

    private static ProductionUnit? UnitOf(FigureRow row, string name, KnownTexts known)
    {
        var text = row["unit"];
        if (text.Length > 0)
            return known.Units.Of(text) ?? throw UnknownUnit.Refusal(name, row, "unit");
        return row.Span("quantity").IsEmpty ? null : throw new LoadRefusedException(
            "unit-missing",
            $"'{name}' has a quantity without a unit in line {row.Line}: write one of {ProductionUnit.Known} into the column `unit`.");
    }

    private sealed class KnownTexts
    {
        public Remembered<string?> Stages { get; } = new(static text => Array.Find(ProductionTableFormat.Stages, s => s == text));

        public Remembered<bool> Materials { get; } = new(MaterialNames.IsSlug);

        public Remembered<ProductionUnit?> Units { get; } = KnownUnits.Remember();
    }
}
