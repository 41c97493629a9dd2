using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest;

/// <summary>A reader of one format of trade flows. A new one is a class of this kind, listed in <see cref="FlowFormats"/>.</summary>
internal interface IFlowFormat
{
    /// <summary>The identifier that load reports and uploads use, such as <c>baci</c>.</summary>
    string Name { get; }

    /// <summary>The kinds of files it reads.</summary>
    ImmutableArray<FileSignature> Signatures { get; }

    /// <summary>The options among <see cref="FormatOptions.All"/> that it takes.</summary>
    ImmutableArray<string> OwnOptions => [];

    /// <summary>Reads all flows of a file into the intake.</summary>
    /// <exception cref="LoadRefusedException">The file cannot be read as a whole.</exception>
    FlowFileFacts Read(FlowFile file, LoadOptions options, FlowIntake intake);
}

/// <summary>What a reader has found out about a file beside its rows.</summary>
/// <param name="Series">The series the flows belong to.</param>
/// <param name="Licence">The licence of the figures; null when nobody says.</param>
/// <param name="Checks">What the reader checked.</param>
/// <param name="Notes">Repairs and other things to know, in sentences.</param>
internal sealed record FlowFileFacts(
    SeriesKey Series, string? Licence, ImmutableArray<LoadCheck> Checks, ImmutableArray<string> Notes)
{
    /// <summary>The years of which the file holds a part by its nature; empty where it is meant to hold the world.</summary>
    public ImmutableArray<YearExtract> Extracts { get; init; } = [];
}
