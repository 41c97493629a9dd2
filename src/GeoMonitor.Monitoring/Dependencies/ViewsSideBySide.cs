using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Core.Screening;
using GeoMonitor.Monitoring.Assessment;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>One dependency by place of dispatch, net of re-exports, and by origin.</summary>
internal static class ViewsSideBySide
{
    private const string None = "NO_IMPORTS: no import is recorded in this year.";

    // hubs below this share of the imports are counted in the look-through and not named
    private const double SmallestHub = 0.001;

    public static (ViewsAnswer Views, ImmutableArray<MissingValue> Missing) Of(
        RunView run, ProductSeries product, Economy economy, Year year)
    {
        var missing = ImmutableArray.CreateBuilder<MissingValue>();
        var cell = run.Cell(product, run.Economies.IndexOf(economy.Code), year);
        var suppliers = SupplierShares.Of(run, product, economy, year);
        if (cell is null)
            missing.Add(new MissingValue("views.reported", None));
        return (
            new ViewsAnswer(
                cell is null
                    ? null
                    : Answer(run, cell, LevelOf(run, product, economy, year, View.Reported, missing), note: null, hubs: []),
                DomesticOf(run, suppliers, economy, year, cell, missing),
                OriginOf(run, product, economy, year, suppliers, missing)),
            missing.ToImmutable());
    }

    private static ViewAnswer? DomesticOf(
        RunView run,
        ImmutableArray<SupplierFlow> suppliers,
        Economy economy,
        Year year,
        CellIndicators? cell,
        ImmutableArray<MissingValue>.Builder missing)
    {
        var absent = DomesticImports.MissingReason(run.Figures.ReExports, economy, year);
        if (absent is not null || cell is null)
        {
            missing.Add(new MissingValue("views.domestic", absent ?? None));
            return null;
        }

        missing.Add(new MissingValue("views.domestic.importExportRatio", DomesticImports.NoRatio));
        missing.Add(new MissingValue("views.domestic.level", DomesticImports.NoRatio));
        var net = DomesticImports.Of(run, suppliers, run.Figures.ReExports!, year);
        return new ViewAnswer(net.ImportHhi, ImportExportRatio: null, net.ImportsKusd, net.TopSupplier, Level: null, net.Note(year), Hubs: []);
    }

    private static ViewAnswer? OriginOf(
        RunView run,
        ProductSeries product,
        Economy economy,
        Year year,
        ImmutableArray<SupplierFlow> suppliers,
        ImmutableArray<MissingValue>.Builder missing)
    {
        var origin = run.Origin(product, year);
        var cell = origin?.Screening.Cells.Find(product.Code, run.Economies.IndexOf(economy.Code));
        if (origin is null || cell is null)
        {
            missing.Add(new MissingValue("views.origin", None));
            return null;
        }

        var hubs = HubsOf(run, origin.Screening, suppliers);
        if (cell.ImportHhi is null)
            missing.Add(new MissingValue("views.origin.importHhi", "NO_IMPORTS: nothing of foreign origin with a named origin is imported."));
        return Answer(run, cell, LevelOf(run, product, economy, year, View.Origin, missing), Note(origin.Basis, hubs), hubs);
    }

    private static string? LevelOf(
        RunView run, ProductSeries product, Economy economy, Year year, View view, ImmutableArray<MissingValue>.Builder missing)
    {
        var assessment = run.Assess(product, economy, year, view);
        if (assessment.Decision is { } decision)
            return decision.Level.Id();
        missing.Add(new MissingValue($"views.{view.Id()}.level", assessment.Undecided!));
        return null;
    }

    private static ViewAnswer Answer(RunView run, CellIndicators cell, string? level, string? note, ImmutableArray<HubRow> hubs) => new(
        cell.ImportHhi, cell.ImportExportRatio, cell.Imports.Kusd, DependencyRanking.TopOf(run, cell), level, note, hubs);

    private static ImmutableArray<HubRow> HubsOf(RunView run, OriginScreening origin, ImmutableArray<SupplierFlow> suppliers)
    {
        var total = (double)suppliers.Sum(s => s.Value.Usd);
        return total == 0
            ? []
            :
            [
                .. suppliers
                    .Where(s => origin.ReExportParts[s.Economy] > 0 && s.Value.Usd / total >= SmallestHub)
                    .Select(s => new HubRow(
                        run.Economies[s.Economy].Code.Value,
                        run.Economies[s.Economy].NameEn,
                        s.Value.Usd / total,
                        origin.ReExportParts[s.Economy])),
            ];
    }

    private static string Note(OriginBasis basis, ImmutableArray<HubRow> hubs)
    {
        var through = hubs.IsEmpty
            ? "No supplier counts as a hub."
            : $"{hubs.Length} supplier{Texts.Sentences.Plural(hubs.Length)} with {hubs.Sum(h => h.ShareOfImports):P0} of the imports count{(hubs.Length == 1 ? "s" : string.Empty)} as hub{Texts.Sentences.Plural(hubs.Length)}.";
        return basis == OriginBasis.Production
            ? "Hubs looked through to where the goods were made: an economy that no table of producers names passes on what it imports "
                + "(exports up to twice the imports, the rule of CBS). " + through
            : "No table names the producers of all of it, so hubs are judged by flows alone: an economy that exports no more than twice what "
                + "it imports is taken to pass on its imports, the most that trade allows. The truth lies between the view reported and this one. "
                + through;
    }
}
