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
        var kind = file.Members.Select(m => m.Signature).OfType<FileSignature>().First(s => Signatures.Contains(s));
        foreach (var member in file.Members.Where(m => m.Signature == kind))
        {
            using var text = file.OpenText(member, intake.Encoding);
            var name = file.NameFor(member);
            var table = FigureTable.Open(text, name, [.. kind.Columns]);
            foreach (var row in table.Rows(intake))
            {
                if (Figure(row, name, intake) is { } figure)
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

    private static ProductionFigure? Figure(FigureRow row, string name, FigureIntake intake)
    {
        if (StageOf(row, intake) is not { } stage || !TryPlainYear(row, intake, out var year))
            return null;
        if (!MaterialNames.IsSlug(row["material_id"]))
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

        var unit = UnitOf(row, name);
        var tonnes = unit?.TonnesPerUnit;
        intake.Keep();
        intake.Count(year, row["material_id"], quantity is not null || percent is not null);
        return new ProductionFigure(
            row.Optional("dataset") ?? "EU2023",
            row.Optional("material") ?? row["material_id"],
            row["material_id"],
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

    private static string? StageOf(FigureRow row, FigureIntake intake)
    {
        if (Stages.Contains(row["stage"], StringComparer.Ordinal))
            return row["stage"];
        intake.Reject(FigureReject.UnknownStage, row, "stage");
        return null;
    }

    // sourcing tables give the years of an average: "2016-2020 average"
    private static bool TryPlainYear(FigureRow row, FigureIntake intake, out Year year)
    {
        year = default;
        if (row["year"].Length > 0 || row["period"].Length < 9)
            return intake.TryYear(row, "year", out year);
        if (Year.TryParse(row["period"].AsSpan(5, 4).ToString(), out year))
            return true;
        intake.Reject(Rows.RejectReason.YearOutOfRange, row, "period");
        return false;
    }

    private static ProductionUnit? UnitOf(FigureRow row, string name) => row["unit"].Length == 0
        ? row["quantity"].Length == 0 ? null : throw new LoadRefusedException(
            "unit-missing",
            $"'{name}' has a quantity without a unit in line {row.Line}: write one of {ProductionUnit.Known} into the column `unit`.")
        : ProductionUnit.TryParse(row["unit"], out var unit) ? unit : throw UnknownUnit.Refusal(name, row, "unit");
}
