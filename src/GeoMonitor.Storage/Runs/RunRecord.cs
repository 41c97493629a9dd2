using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Trade;

namespace GeoMonitor.Storage.Runs;

/// <summary>A run as it is kept.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="FinishedAt">When it was stored.</param>
/// <param name="MethodVersion">Version of weights and thresholds.</param>
/// <param name="ParametersJson">Weights and thresholds themselves.</param>
/// <param name="FiguresDigest">SHA-256 over the figures beside trade.</param>
/// <param name="Digest">SHA-256 over inputs, parameters and results: two runs with one digest gave the same answers.</param>
/// <param name="Datasets">Identifiers of the datasets it was made from, in alphabetic order.</param>
/// <param name="Parts">What it holds, by series and year.</param>
/// <param name="IsCurrent">Whether answers are made from it.</param>
public sealed record RunRecord(
    string Id,
    DateTimeOffset StartedAt,
    DateTimeOffset FinishedAt,
    string MethodVersion,
    string ParametersJson,
    string FiguresDigest,
    string Digest,
    ImmutableArray<string> Datasets,
    ImmutableArray<RunPart> Parts,
    bool IsCurrent);

/// <summary>One series in one year of a run.</summary>
/// <param name="Series">The series.</param>
/// <param name="Year">The year.</param>
/// <param name="Products">Products with flows.</param>
/// <param name="Cells">Cells with imports.</param>
public sealed record RunPart(SeriesKey Series, Year Year, long Products, long Cells);

/// <summary>What a run says of itself when it is stored.</summary>
/// <param name="StartedAt">When it began.</param>
/// <param name="MethodVersion">Version of weights and thresholds.</param>
/// <param name="ParametersJson">Weights and thresholds themselves.</param>
/// <param name="FiguresDigest">SHA-256 over the figures beside trade.</param>
/// <param name="Digest">SHA-256 over inputs, parameters and results.</param>
/// <param name="Datasets">Identifiers of the datasets it was made from.</param>
public sealed record RunDraft(
    DateTimeOffset StartedAt,
    string MethodVersion,
    string ParametersJson,
    string FiguresDigest,
    string Digest,
    ImmutableArray<string> Datasets);
