using System.Collections.Immutable;
using System.Text.Json;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Api.Features.Runs;

/// <summary>A run, in short.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="FinishedAt">When it was stored.</param>
/// <param name="IsCurrent">Whether answers are made from it.</param>
/// <param name="Method">Version of weights and thresholds.</param>
/// <param name="Digest">SHA-256 over inputs, parameters and results.</param>
/// <param name="Datasets">The datasets it was made from.</param>
/// <param name="Cells">Cells (product, economy, year) with indicators.</param>
internal sealed record RunAnswer(
    string Id,
    DateTimeOffset StartedAt,
    DateTimeOffset FinishedAt,
    bool IsCurrent,
    string Method,
    string Digest,
    ImmutableArray<string> Datasets,
    long Cells)
{
    public static RunAnswer Of(RunRecord run) => new(
        run.Id, run.StartedAt, run.FinishedAt, run.IsCurrent, run.MethodVersion, run.Digest, run.Datasets, run.Parts.Sum(p => p.Cells));
}

/// <summary>A run with everything that went into it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="FinishedAt">When it was stored.</param>
/// <param name="IsCurrent">Whether answers are made from it.</param>
/// <param name="Method">Version of weights and thresholds.</param>
/// <param name="Parameters">Weights and thresholds.</param>
/// <param name="FiguresDigest">SHA-256 over the figures beside trade.</param>
/// <param name="Digest">SHA-256 over inputs, parameters and results.</param>
/// <param name="Datasets">The datasets it was made from.</param>
/// <param name="Parts">What it holds, by series and year.</param>
internal sealed record RunDetail(
    string Id,
    DateTimeOffset StartedAt,
    DateTimeOffset FinishedAt,
    bool IsCurrent,
    string Method,
    JsonElement Parameters,
    string FiguresDigest,
    string Digest,
    ImmutableArray<string> Datasets,
    ImmutableArray<RunPartAnswer> Parts)
{
    public static RunDetail Of(RunRecord run) => new(
        run.Id,
        run.StartedAt,
        run.FinishedAt,
        run.IsCurrent,
        run.MethodVersion,
        JsonSerializer.Deserialize<JsonElement>(run.ParametersJson),
        run.FiguresDigest,
        run.Digest,
        run.Datasets,
        [.. run.Parts.Select(p => new RunPartAnswer(p.Series.ToString(), p.Year.Value, p.Products, p.Cells))]);
}

/// <summary>One series in one year of a run.</summary>
/// <param name="Series">The series.</param>
/// <param name="Year">The year.</param>
/// <param name="Products">Products with flows.</param>
/// <param name="Cells">Cells with imports.</param>
internal sealed record RunPartAnswer(string Series, int Year, long Products, long Cells);
