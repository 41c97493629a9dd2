using System.Collections.Immutable;
using System.Text.Json;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Runs.Differences;

/// <summary>What went into one run and not into the other.</summary>
/// <param name="Datasets">Datasets of trade.</param>
/// <param name="Figures">Files of figures beside trade; empty where those of a run are not known any more.</param>
/// <param name="Parameters">Weights and thresholds.</param>
public sealed record InputChanges(
    ImmutableArray<DatasetChange> Datasets, ImmutableArray<FigureChange> Figures, ImmutableArray<ParameterChange> Parameters)
{
    /// <summary>Compares two runs.</summary>
    internal static InputChanges Between(ReopenedRun before, ReopenedRun after, ITradeArchive archive) => new(
        [
            .. after.Record.Datasets.Except(before.Record.Datasets, StringComparer.Ordinal).Select(d => DatasetChange.Added(d, archive)),
            .. before.Record.Datasets.Except(after.Record.Datasets, StringComparer.Ordinal).Select(d => DatasetChange.Removed(d, archive)),
        ],
        [.. FigureChanges(before.View.Figures, after.View.Figures)],
        [.. ParameterChanges(before.Record.ParametersJson, after.Record.ParametersJson)]);

    private static IEnumerable<FigureChange> FigureChanges(ReferenceFigures before, ReferenceFigures after)
    {
        foreach (var file in after.Sources.Except(before.Sources))
            yield return new FigureChange(file.Id, file.Title, file.Kind, "added");
        foreach (var file in before.Sources.Except(after.Sources))
            yield return new FigureChange(file.Id, file.Title, file.Kind, "removed");
    }

    private static IEnumerable<ParameterChange> ParameterChanges(string before, string after)
    {
        var (old, now) = (Flat(before), Flat(after));
        return old.Keys.Union(now.Keys, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(path => new ParameterChange(path, old.GetValueOrDefault(path), now.GetValueOrDefault(path)))
            .Where(c => !string.Equals(c.Before, c.After, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Flat(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Leaves(document.RootElement, "").ToDictionary(l => l.Path, l => l.Text, StringComparer.Ordinal);
    }

    private static IEnumerable<(string Path, string Text)> Leaves(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Leaves(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((e, i) => Leaves(e, $"{path}[{i}]")),
        _ => [(path, element.GetRawText())],
    };
}

/// <summary>A dataset of trade that only one of two runs used.</summary>
/// <param name="Dataset">Its identifier.</param>
/// <param name="Series">Its series.</param>
/// <param name="Change"><c>added</c>, or what became of it: <c>superseded</c>, <c>withdrawn</c>, <c>not-used</c>.</param>
/// <param name="By">The dataset that took its place; null unless superseded.</param>
/// <param name="Note">What the steward wrote; null when nothing was written.</param>
public sealed record DatasetChange(string Dataset, string Series, string Change, string? By, string? Note)
{
    internal static DatasetChange Added(string id, ITradeArchive archive) =>
        new(id, SeriesOf(archive.Dataset(DatasetId.Parse(id))), "added", By: null, Note: null);

    internal static DatasetChange Removed(string id, ITradeArchive archive)
    {
        var record = archive.Dataset(DatasetId.Parse(id));
        return new DatasetChange(
            id,
            SeriesOf(record),
            record?.Status is DatasetStatus.Superseded or DatasetStatus.Withdrawn ? record.Status.ToString().ToLowerInvariant() : "not-used",
            record?.SupersededBy?.Value,
            record?.StatusNote);
    }

    private static string SeriesOf(DatasetRecord? dataset) => dataset?.Report.Series?.ToString() ?? "not known";

    /// <summary>The change in a few words.</summary>
    public override string ToString() => By is null ? $"dataset {Change}: {Dataset}" : $"dataset {Change}: {Dataset} by {By}";
}

/// <summary>A file of figures that only one of two runs used.</summary>
/// <param name="File">Its identifier.</param>
/// <param name="Title">What it holds.</param>
/// <param name="Kind">What kind of figures, such as <c>governance</c>.</param>
/// <param name="Change"><c>added</c> or <c>removed</c>.</param>
public sealed record FigureChange(string File, string Title, string Kind, string Change)
{
    /// <summary>The change in a few words.</summary>
    public override string ToString() => $"figures {Change}: {File} ({Kind})";
}

/// <summary>A weight or threshold that differs.</summary>
/// <param name="Parameter">Its path.</param>
/// <param name="Before">Its value then; null when there was none.</param>
/// <param name="After">Its value now; null when there is none.</param>
public sealed record ParameterChange(string Parameter, string? Before, string? After)
{
    /// <summary>The change in a few words.</summary>
    public override string ToString() => $"parameter {Parameter}: {Before ?? "none"} to {After ?? "none"}";
}
