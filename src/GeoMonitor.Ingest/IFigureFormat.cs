using System.Collections.Immutable;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest;

/// <summary>
/// A reader of one format of figures beside trade. A new one is a class of this kind, listed in
/// <see cref="FigureFormats"/>.
/// </summary>
internal interface IFigureFormat
{
    /// <summary>The identifier that load reports and uploads use, such as <c>world-mining-data</c>.</summary>
    string Name { get; }

    /// <summary>What kind of figures it gives.</summary>
    FigureKind Kind { get; }

    /// <summary>The kinds of files it reads.</summary>
    ImmutableArray<FileSignature> Signatures { get; }

    /// <summary>The options for one format that it takes, among <see cref="FormatOptions.All"/>.</summary>
    ImmutableArray<string> Options => [];

    /// <summary>Reads all figures of a file, and counts every row in the intake, kept or not.</summary>
    /// <exception cref="LoadRefusedException">The file cannot be read as a whole.</exception>
    FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake);
}

/// <summary>What a reader has found in a file.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Licence">The licence of the figures; null when nobody says.</param>
/// <param name="Checks">What the reader checked.</param>
/// <param name="Notes">Repairs and other things to know, in sentences.</param>
internal sealed record FigureFileFacts(
    FigureSet Figures, string? Licence, ImmutableArray<LoadCheck> Checks, ImmutableArray<string> Notes)
{
    /// <summary>Control totals of the years, where the reader has more to say of them than the rows it counted; null to count rows.</summary>
    public ImmutableArray<YearTotal>? Years { get; init; }

    /// <summary>Names that stay in the figures although no economy stands for them.</summary>
    public ImmutableArray<UnmappedCode> Unmapped { get; init; } = [];
}
