using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Loading.Audit;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Loading;

/// <summary>Loads a file of trade flows or of figures beside trade into the archive, in one transaction.</summary>
public sealed class DatasetLoader(ITradeArchive archive, EconomyTable economies, AuditLimits? limits = null, IFigureArchive? loaded = null)
{
    /// <summary>Loads a file; whatever goes wrong, the archive stays as it was.</summary>
    /// <param name="source">The file.</param>
    /// <param name="options">What the caller knows about it and puts up with.</param>
    /// <param name="coverage">Which years are complete for which products; empty to go by the load report. Of flows only.</param>
    /// <param name="supersedes">Active datasets that the new one takes the place of, in the same transaction.</param>
    /// <param name="progress">Told after every block; null for none.</param>
    /// <param name="cancellation">Stops the load.</param>
    /// <returns>The dataset, and whether the archive had the same file already.</returns>
    /// <exception cref="LoadRefusedException">The file is not loaded; the message says why and what to do.</exception>
    /// <exception cref="OperationCanceledException">The load was cancelled.</exception>
    public LoadOutcome Load(
        FileSource source,
        LoadOptions options,
        ImmutableArray<CoverageEntry> coverage,
        ImmutableArray<DatasetId> supersedes = default,
        IProgress<LoadProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        using var load = archive.BeginLoad(cancellation);
        var reach = new WorldReach();
        var audit = new LoadAudit(limits ?? new AuditLimits());
        var collector = new YearCollector(economies, snapshot =>
        {
            reach.Add(snapshot);
            audit.Add(snapshot);
            load.Append(snapshot, cancellation);
        });
        var (report, figures) = FileLoader.Load(source, options, collector, progress, cancellation);
        if (figures is not null)
        {
            ProductiveTables.Require(report, figures);
            report = Audited(report, figures, supersedes.IsDefault ? [] : supersedes);
            load.Append(figures);
            return load.Commit(new DatasetDraft(report, Coverage: [], supersedes.IsDefault ? [] : supersedes));
        }

        collector.EndOfPart();
        if (coverage.IsEmpty)
        {
            coverage = AsReported(report, options.IsExtract);
            var isExtract = options.IsExtract || !report.Extracts.IsEmpty;
            report = report with { Checks = report.Checks.Add(reach.Check(isExtract)) };
        }

        report = Audited(report, audit, coverage.Any(c => !c.Complete), cancellation);
        return load.Commit(new DatasetDraft(WithDuplicates(report, collector), coverage, supersedes.IsDefault ? [] : supersedes));
    }

    private LoadReport Audited(LoadReport report, LoadAudit audit, bool isExtract, CancellationToken cancellation)
    {
        // the same file again adds nothing: it is not held against itself
        if (archive.FindBySha256(report.Sha256) is not null)
            return report;
        var earlier = new EarlierFigures(archive, report.Series!, isExtract, cancellation);
        var checks = audit.Checks(report, earlier, isExtract);
        LoadAudit.RefuseWhereBlocked(report, checks);
        return report with { Checks = report.Checks.AddRange(checks) };
    }

    private LoadReport Audited(LoadReport report, FigureSet figures, ImmutableArray<DatasetId> supersedes)
    {
        if (loaded is null || archive.FindBySha256(report.Sha256) is not null)
            return report;
        ImmutableArray<LoadCheck> checks =
        [
            .. FigureReleaseChecks.Of(figures, new EarlierEdition(archive, loaded).Of(figures), supersedes, limits ?? new AuditLimits()),
        ];
        LoadAudit.RefuseWhereBlocked(report, checks);
        return report with { Checks = report.Checks.AddRange(checks) };
    }

    // a release that ends with a year still revises it; a single year says nothing about that
    private static ImmutableArray<CoverageEntry> AsReported(LoadReport report, bool isExtract)
    {
        var last = report.Years.Length > 1 ? report.Years.Max(y => y.Year) : default;
        var extracts = report.Extracts.ToDictionary(e => e.Year, e => e.Note);
        return
        [
            .. report.Years.Select(y => new CoverageEntry(
                y.Year,
                Product: null,
                Complete: !isExtract && !extracts.ContainsKey(y.Year),
                Provisional: y.Year == last,
                extracts.GetValueOrDefault(y.Year))),
        ];
    }

    private static LoadReport WithDuplicates(LoadReport report, YearCollector collector)
    {
        var (dropped, summed) = (collector.Duplicates.IdenticalDropped, collector.Duplicates.Summed);
        var check = new LoadCheck(
            "duplicate-keys",
            Passed: dropped + summed == 0,
            Blocking: false,
            dropped + summed == 0
                ? "Every combination of year, product, exporter and importer occurs once."
                : $"{dropped} rows repeat another to the last digit and were dropped; {summed} have the key of another row and were added to it.");
        return report with { RowsKept = report.RowsKept - dropped, Checks = report.Checks.Add(check) };
    }
}
