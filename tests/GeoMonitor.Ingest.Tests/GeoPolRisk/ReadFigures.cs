using System.Globalization;
using System.IO.Compression;
using System.Text;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Governance;
using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Ingest.Workbooks;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Ingest.Tests.GeoPolRisk;

/// <summary>Production, governance and trade of 2022 as the loader reads them from the files of their publishers.</summary>
internal static class ReadFigures
{
    public const int Year = 2022;

    private static readonly Lazy<ProductionFigures> Mined = new(() =>
        LoadedFigures<ProductionFigures>.Sample("samples/production/world_mining_data_2018_2022.csv.gz").Figures);

    private static readonly Lazy<Dictionary<EconomyCode, GovernanceScore>> Stability = new(() =>
        LoadedFigures<GovernanceFigures>.Sample("samples/governance/wgi_pv_estimate_1996_2022.csv").Figures.Rows
            .Where(r => r is { Year.Value: Year, Dimension: GovernanceDimension.PoliticalStability, Scale: GovernanceScale.Estimate, Value: not null })
            .ToDictionary(r => r.Economy, r => GovernanceScore.Observed(r.Value!.Value)));

    private static readonly Lazy<ILookup<(EconomyCode Importer, string Product), Import>> Traded = new(() =>
        Imports(FileSource.FromFile(SharedMaterial.PathOf("samples/baci/baci_hs92_raw_materials_1995_2024.zip")), new LoadOptions()));

    private static readonly Lazy<(Workbook Book, ZipArchive Zip)> Opened = new(() =>
    {
        var zip = ZipFile.OpenRead(SharedMaterial.PathOf("samples/golden/geopolrisk_testing_case.xlsx"));
        return (new Workbook("geopolrisk_testing_case.xlsx", part => zip.GetEntry(part)?.Open()), zip);
    });

    /// <summary>World production of a commodity by producer, tonnes.</summary>
    public static Dictionary<EconomyCode, double> Production(string commodity) => Mined.Value.Rows
        .Where(r => r.Year.Value == Year && r.Quantity is not null && r.Economy != EconomyCode.World && string.Equals(r.Material, commodity, StringComparison.Ordinal))
        .GroupBy(r => r.Economy)
        .ToDictionary(g => g.Key, g => g.Sum(r => r.Quantity!.Value));

    /// <summary>The political stability of an economy; missing where none is published.</summary>
    public static GovernanceScore StabilityOf(EconomyCode economy) => Stability.Value.GetValueOrDefault(economy, GovernanceScore.Missing);

    /// <summary>Imports from the release of BACI at hand.</summary>
    public static List<Import> ImportsOf(string importer, params string[] products) =>
        [.. products.SelectMany(p => Traded.Value[(EconomyCode.Parse(importer), p)])];

    /// <summary>The trade that the authors took, in the columns of BACI; what they added up of two codes is under the first.</summary>
    public static ILookup<(EconomyCode Importer, string Product), Import> ImportsOfTheAuthors()
    {
        var rows = Sheet("Trade Data").Where(r => r[3].Length > 0).Select(r => $"{r[0]},{r[1]},{r[2]},{r[4][..6]},{r[5]},{r[6]}");
        var table = string.Join('\n', rows.Prepend("t,i,j,k,v,q")) + "\n";
        return Imports(FileSource.FromBytes("BACI_HS92_Y2022_V202401.csv", Encoding.UTF8.GetBytes(table)), Loaded.Lenient);
    }

    /// <summary>The rows of a sheet of the authors' workbook, below its header.</summary>
    public static IEnumerable<WorkbookRow> Sheet(string name) =>
        Opened.Value.Book.Rows(Opened.Value.Book.Sheets.Single(s => string.Equals(s.Name, name, StringComparison.Ordinal))).Skip(1);

    public static double Number(string cell) => double.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static ILookup<(EconomyCode Importer, string Product), Import> Imports(FileSource source, LoadOptions options)
    {
        var sink = new OneYear();
        FileLoader.Load(source, options, sink).Figures.Should().BeNull("flows go to the sink");
        return sink.Imports.ToLookup(i => (i.Importer, i.Product), i => i.Flow);
    }

    /// <summary>What one supplier delivers.</summary>
    internal sealed record Import(EconomyCode Supplier, double Usd, double Tonnes);

    /// <summary>Keeps the imports of China and the USA in one year whose mass is known.</summary>
    private sealed class OneYear : IFlowSink
    {
        public List<(EconomyCode Importer, string Product, Import Flow)> Imports { get; } = [];

        public void Begin(SeriesKey series)
        {
        }

        public void Accept(FlowBatch batch)
        {
            var table = EconomyTable.Default;
            for (var r = 0; r < batch.Count; r++)
            {
                if (batch.Years[r] != Year || double.IsNaN(batch.QuantitiesT[r]) || table[batch.Importers[r]].Code.Value is not ("CHN" or "USA"))
                    continue;
                Imports.Add((
                    table[batch.Importers[r]].Code,
                    Hs6.FromPacked(batch.Products[r]).ToString(),
                    new Import(table[batch.Exporters[r]].Code, batch.ValuesUsd[r], batch.QuantitiesT[r])));
            }
        }
    }
}
