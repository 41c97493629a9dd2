using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Items.Concordances;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.Concordances;

/// <summary>
/// A concordance from the Combined Nomenclature of a year to HS 2012. The year stands in the name of the file only, and
/// without it the codes mean nothing.
/// </summary>
internal sealed class CombinedToHsFormat : IFigureFormat
{
    // the nomenclature began with 1988
    private const int FirstYear = 1988;

    private static readonly string To = HsRevision.Parse("HS12").ToString();

    /// <inheritdoc />
    public string Name => ConcordanceSignatures.CombinedToHs.Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Concordance;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [ConcordanceSignatures.CombinedToHs];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var links = new LinkIntake(intake);
        foreach (var member in file.Members.Where(m => m.Signature == ConcordanceSignatures.CombinedToHs))
        {
            var from = Nomenclature.Combined(YearOf(member.Head.Name, options)).Name;
            using var text = file.OpenText(member);
            var table = FigureTable.Open(text, file.NameFor(member), "cn8", "hs12");
            links.Read(table, (row, part) =>
            {
                if (part.Combined(row, "cn8") is { } cn8 && part.Hs(row, "hs12") is { } hs)
                    part.Keep(new ConcordanceLink(from, cn8, To, hs, Relation: null, Weight: null));
            });
        }

        var origin = new FigureOrigin(options.Source ?? "unstated, Combined Nomenclature to HS 2012", options.Release);
        return new FigureFileFacts(
            new ConcordanceFigures(origin, links.TakeLinks()), null, [.. links.Checks()], [.. links.Notes()]);
    }

    private static Year YearOf(string name, LoadOptions options)
    {
        if (Year.TryParse(options.Release, out var stated))
            return stated;
        // the last one: the revision of the other side stands before it
        foreach (var part in Path.GetFileNameWithoutExtension(name).Split('_', '-', '.', ' ').Reverse())
        {
            if (Year.TryParse(part, out var year) && year.Value >= FirstYear)
                return year;
        }

        throw new LoadRefusedException(
            "no-year",
            $"'{name}' does not say of which year its codes of the Combined Nomenclature are: give the year as the release, such as 2024.");
    }
}
