using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Screening;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Monitoring.Tests.Golden;

/// <summary>Files as users bring them give the published criteria when they are loaded.</summary>
public sealed class LoadedFileTests
{
    [Fact]
    public void The_complete_years_of_BACI_give_the_criteria_of_GeoDep()
    {
        using var monitor = new TemporaryMonitor();
        Load(monitor, "samples/baci/BACI_HS17_Y2022_V202601_crm30_valueonly.csv.gz");
        Load(monitor, "samples/baci/BACI_HS17_Y2024_V202601_crm30.csv.gz");
        var run = monitor.Recompute();

        var rows = GoldenTable.Read("geodep_criteria_2022_2024.csv");
        rows.Should().HaveCount(32);
        foreach (var row in rows)
        {
            var because = $"{row["hs6"]} of {row["economy"]} in {row["year"]}";
            if (row.Number("imports_kusd") == 0)
            {
                NoImportIsRecorded(run, row, because);
                continue;
            }

            var cell = Cell(run, row["hs6"], row["economy"], row["year"])!;
            cell.Imports.Kusd.Should().BeApproximately(row.Number("imports_kusd"), 1e-3, because);
            cell.ImportHhi.Should().BeApproximately(row.Number("import_hhi"), 1e-5, because);
            cell.WorldExportHhi.Should().BeApproximately(row.Number("world_export_hhi"), 1e-5, because);
            cell.ImportExportRatio.Should().BeApproximately(row.Number("imports_over_exports"), 1e-4, because);
            cell.TopShare.Should().BeApproximately(row.Number("top_share"), 1e-5, because);
            run.Economies[cell.TopSupplier!.Value].Code.Value.Should().Be(row["top_supplier"], because);
            if (row.Optional("extra_eu_import_share") is not { } share)
                continue;
            cell.ExtraEuImportShare.Should().BeApproximately(share, 1e-5, because);
            ((double)cell.ExtraEuImports.Usd / (cell.Exports.Usd + cell.IntraEuImports.Usd))
                .Should().BeApproximately(row.Number("cdi3_extra_imports_over_all_exports"), 1e-4, because);
        }
    }

    [Fact]
    public void The_combined_file_gives_the_reference_concentrations()
    {
        using var monitor = new TemporaryMonitor();
        Load(monitor, "samples/combined/crm_chips_2022.csv.gz", "HS17");
        var run = monitor.Recompute();

        var rows = GoldenTable.Read("reference_hhi_2022.csv");
        rows.Should().HaveCount(28);
        foreach (var row in rows)
        {
            var nld = Cell(run, row["k"], "NLD", row["t"])!;
            var union = Cell(run, row["k"], "EU27", row["t"])!;
            nld.WorldExportHhi.Should().BeApproximately(row.Number("world_hhi"), 1e-5, row["k"]);
            nld.ImportHhi.Should().BeApproximately(row.Number("nl_hhi"), 1e-5, row["k"]);
            nld.Imports.Kusd.Should().BeApproximately(row.Number("nl_v"), 1e-2, row["k"]);
            nld.TopShare.Should().BeApproximately(row.Number("nl_top_share"), 1e-5, row["k"]);
            union.ImportHhi.Should().BeApproximately(row.Number("eu_hhi"), 1e-5, row["k"]);
            union.Imports.Kusd.Should().BeApproximately(row.Number("eu_v"), 1e-2, row["k"]);
            union.TopShare.Should().BeApproximately(row.Number("eu_top_share"), 1e-5, row["k"]);
        }
    }

    private static void Load(TemporaryMonitor monitor, string path, string? revision = null) => monitor.Loader.Load(
        FileSource.FromFile(SharedMaterial.PathOf(path)),
        new LoadOptions { Revision = revision is null ? null : HsRevision.Parse(revision) },
        coverage: []);

    private static void NoImportIsRecorded(RunView run, GoldenTable row, string because)
    {
        Cell(run, row["hs6"], row["economy"], row["year"]).Should().BeNull(because);
        var economy = run.Economies.Find(EconomyCode.Parse(row["economy"]))!;
        run.WorldExportHhi(run.Products[ItemId.Parse(row["hs6"])], economy, Year.Parse(row["year"]))
            .Should().BeApproximately(row.Number("world_export_hhi"), 1e-5, because);
    }

    private static CellIndicators? Cell(RunView run, string product, string economy, string year) => run.Cell(
        run.Products[ItemId.Parse(product)],
        run.Economies.IndexOf(EconomyCode.Parse(economy)),
        Year.Parse(year));
}
