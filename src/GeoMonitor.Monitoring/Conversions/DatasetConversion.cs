using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Items.Concordances;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;
using GeoMonitor.Core.Trade.Conversion;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Conversions;

/// <summary>The outcome of a conversion.</summary>
/// <param name="Dataset">The new dataset.</param>
/// <param name="AlreadyConverted">Whether the same conversion was made before: nothing was added.</param>
/// <param name="Report">What became of the value over all years; null when it was made before.</param>
public sealed record ConversionOutcome(DatasetRecord Dataset, bool AlreadyConverted, ConversionReport? Report);

/// <summary>
/// Makes of an archived dataset a new one in another revision of the Harmonized System, so that one can ask for a trend
/// over one revision. The new dataset is of a series of its own and says what it was derived from.
/// </summary>
public sealed class DatasetConversion(ITradeArchive archive, ConcordanceShelf shelf)
{
    /// <summary>The format that the report of a converted dataset names.</summary>
    public const string Format = "hs-conversion";

    /// <summary>Converts a dataset to a revision by the concordances that were loaded.</summary>
    /// <param name="id">The dataset.</param>
    /// <param name="to">The revision.</param>
    /// <param name="limits">What to put up with; null for the usual.</param>
    /// <param name="cancellation">Stops between two years.</param>
    /// <exception cref="MonitorProblemException">
    /// There is no such dataset, it holds no flows, it was converted itself, or no loaded table leads there.
    /// </exception>
    /// <exception cref="LoadRefusedException">Too much value is of codes that the concordance lacks.</exception>
    public ConversionOutcome Convert(
        DatasetId id, HsRevision to, ConversionLimits? limits = null, CancellationToken cancellation = default) =>
        Convert(id, shelf.Between(SeriesOf(Record(id)).Revision, to), limits, cancellation);

    /// <summary>Converts a dataset, in one transaction; whatever goes wrong, the archive stays as it was.</summary>
    /// <param name="id">The dataset.</param>
    /// <param name="concordance">From the revision of the dataset to another.</param>
    /// <param name="limits">What to put up with; null for the usual.</param>
    /// <param name="cancellation">Stops between two years.</param>
    /// <exception cref="MonitorProblemException">
    /// There is no such dataset, it holds no flows, it is of another revision, or it was converted itself.
    /// </exception>
    /// <exception cref="LoadRefusedException">Too much value is of codes that the concordance lacks.</exception>
    public ConversionOutcome Convert(
        DatasetId id, Concordance<Hs6, Hs6> concordance, ConversionLimits? limits = null, CancellationToken cancellation = default)
    {
        limits ??= new ConversionLimits();
        var conversion = new HsConversion(concordance);
        var source = Source(id, conversion);
        if (limits.Weights == ConversionWeights.Observed)
        {
            concordance = new OverlapYear(archive).Weigh(source, concordance, conversion.To, cancellation);
            conversion = new HsConversion(concordance);
        }

        var fingerprint = ConversionFingerprint.Of(source.Report.Sha256, concordance, limits);
        if (archive.FindBySha256(fingerprint) is { } earlier)
            return new ConversionOutcome(earlier, AlreadyConverted: true, Report: null);

        using var load = archive.BeginLoad(cancellation);
        var reports = new SortedDictionary<Year, ConversionReport>();
        var years = new List<YearTotal>();
        foreach (var year in archive.Years(id))
        {
            var converted = conversion.Convert(archive.ReadYear([id], year, cancellation));
            load.Append(converted.Snapshot, cancellation);
            reports.Add(year, converted.Report);
            years.Add(ConversionWords.TotalOf(converted.Snapshot));
        }

        var whole = ConversionReport.Combine([.. reports.Values]);
        var checks = ConversionWords.Checks(whole, limits);
        RefuseWhereBlocked(id, checks);
        var outcome = load.Commit(new DatasetDraft(
            ConversionWords.Report(source, conversion, whole, fingerprint, [.. years], checks),
            new ConvertedCoverage(archive.Coverage(id), concordance, limits).Of(reports),
            Supersedes: []));
        return new ConversionOutcome(outcome.Dataset, outcome.AlreadyLoaded, whole);
    }

    private DatasetRecord Source(DatasetId id, HsConversion conversion)
    {
        var source = Record(id);
        var series = SeriesOf(source);
        return series.Revision == conversion.From
            ? source
            : throw Invalid($"The dataset {id} is in {series.Revision}, but the concordance converts from {conversion.From}.");
    }

    private DatasetRecord Record(DatasetId id) => archive.Dataset(id) ?? throw MonitorProblemException.Unknown(
        "dataset", id.Value, archive.Datasets().Select(d => new Candidate(d.Id.Value, [])), "GET /api/v1/datasets lists all.");

    private static SeriesKey SeriesOf(DatasetRecord dataset)
    {
        if (dataset.Report.Series is not { } series)
            throw Invalid($"The dataset {dataset.Id} holds no flows of trade, so it has no codes to convert.");
        return !series.IsConverted ? series : throw Invalid(
            $"The dataset {dataset.Id} was converted itself ({series}): convert the one it was derived from, over as many steps as needed.");
    }

    private static MonitorProblemException Invalid(string message) => new(ProblemKind.Invalid, "no-conversion", message, "dataset");

    private static void RefuseWhereBlocked(DatasetId id, ImmutableArray<LoadCheck> checks)
    {
        foreach (var check in checks)
        {
            if (check is { Passed: false, Blocking: true })
            {
                throw new LoadRefusedException(
                    check.Name,
                    $"The dataset {id} is not converted: {check.Detail}; take a concordance that has these codes, or raise the limit.");
            }
        }
    }
}
