using System.Collections.Immutable;
using GeoMonitor.Core.Trade;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Bundle;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Loading;

/// <summary>Puts the bundled trade figures into an archive that does not have them yet.</summary>
public sealed class BundleLoader(ITradeArchive archive, DatasetLoader loader)
{
    /// <summary>Loads the trade files that are missing.</summary>
    /// <param name="folder">The folder of the bundle.</param>
    /// <param name="bundle">Its catalogue.</param>
    /// <param name="cancellation">Stops between files and blocks.</param>
    /// <returns>The datasets that were loaded now; none on a second start.</returns>
    public ImmutableArray<DatasetRecord> LoadMissing(string folder, BundleCatalogue bundle, CancellationToken cancellation = default)
    {
        var loaded = ImmutableArray.CreateBuilder<DatasetRecord>();
        foreach (var file in bundle.Manifest.TradeFiles)
        {
            if (archive.FindBySha256(file.Sha256) is not null)
                continue;
            var outcome = loader.Load(
                FileSource.FromFile(Path.Combine(folder, file.Path)),
                new LoadOptions { Licence = file.Licence },
                CoverageOf(bundle, file.Series!),
                cancellation: cancellation);
            loaded.Add(outcome.Dataset);
        }

        return loaded.ToImmutable();
    }

    private static ImmutableArray<CoverageEntry> CoverageOf(BundleCatalogue bundle, SeriesKey series) =>
    [
        .. bundle.Coverage
            .Where(c => c.Series == series)
            .Select(c => new CoverageEntry(c.Year, c.Product, c.IsComplete, c.IsProvisional, c.Note)),
    ];
}
