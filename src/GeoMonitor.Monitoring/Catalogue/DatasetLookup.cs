using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Catalogue;

/// <summary>Finds datasets by what people write.</summary>
public static class DatasetLookup
{
    /// <summary>The dataset, whatever its status.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="text">What was written.</param>
    /// <param name="field">The parameter it was written in.</param>
    /// <exception cref="MonitorProblemException">There is none; the nearest are named.</exception>
    public static DatasetRecord Find(ITradeArchive archive, string text, string field = "dataset")
    {
        var found = DatasetId.TryParse(text.Trim().ToLowerInvariant(), out var id) ? archive.Dataset(id) : null;
        return found ?? throw MonitorProblemException.Unknown(
            field, text, archive.Datasets().Select(d => new Candidate(d.Id.Value, [])), "GET /api/v1/datasets lists all.");
    }
}
