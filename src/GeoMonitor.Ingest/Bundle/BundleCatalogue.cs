using System.Collections.Immutable;
using GeoMonitor.Core.Governance;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply;
using GeoMonitor.Core.Supply.Chain;
using GeoMonitor.Core.Supply.Criticality;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Ingest.Bundle;

/// <summary>
/// Everything in the bundle but the trade flows themselves, which are read like any other file of flows.
/// </summary>
/// <param name="Manifest">The list of the files with their sources and licences.</param>
/// <param name="Items">Products, materials at a stage and segments.</param>
/// <param name="Governance">Governance estimates.</param>
/// <param name="Coverage">Which years of which products are complete, by series, product and year.</param>
/// <param name="ReExports">Dutch imports that leave again, by origin.</param>
/// <param name="ReExportsByGroup">Dutch re-exports by group of goods.</param>
/// <param name="Production">Who produces which material.</param>
/// <param name="Materials">What the EU study says of each material, by slug.</param>
/// <remarks>Immutable and safe for concurrent use.</remarks>
public sealed record BundleCatalogue(
    BundleManifest Manifest,
    ItemCatalogue Items,
    GovernanceTable Governance,
    ImmutableArray<YearCoverage> Coverage,
    ReExportShares ReExports,
    ImmutableArray<GroupReExports> ReExportsByGroup,
    ProductionCatalogue Production,
    IReadOnlyDictionary<string, MaterialProfile> Materials)
{
    /// <summary>What the EU assessment of raw materials is made of.</summary>
    public CriticalityTables Criticality { get; init; } = CriticalityTables.Empty;

    /// <summary>What the supply chain is made of: segments, relations, uses, companies, restrictions.</summary>
    public SupplyChainTables SupplyChain { get; init; } = SupplyChainTables.Empty;

    /// <summary>Published results that are computed again.</summary>
    public ReproductionChecks Checks { get; init; } = ReproductionChecks.None;

    /// <summary>The title of every source that a row of the bundle names, by its identifier.</summary>
    public IReadOnlyDictionary<string, string> SourceTitles { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Reads the bundle of a folder.</summary>
    /// <exception cref="Core.Loading.LoadRefusedException">
    /// The folder is no bundle, or a file in it is missing, changed or broken; the message names file and line.
    /// </exception>
    public static BundleCatalogue Read(string folder)
    {
        var files = new BundleFolder(folder, BundleManifest.Read(folder));
        var checks = ReproductionCheckReader.Read(files);
        return new BundleCatalogue(
            files.Manifest,
            ItemReader.Read(files),
            GovernanceReader.Read(files),
            CoverageReader.Read(files),
            ReExportReader.ByOrigin(files),
            ReExportReader.ByGroup(files),
            ProductionReader.Read(files),
            MaterialReader.Read(files))
        {
            Criticality = CriticalityReader.Read(files, checks.SupplyRisk2017),
            SupplyChain = SupplyChainReader.Read(files),
            Checks = checks,
            SourceTitles = files.Read("sources", row => (Id: row.Required("source_id"), Title: row.Required("title")))
                .ToImmutableDictionary(s => s.Id, s => s.Title, StringComparer.Ordinal),
        };
    }
}
