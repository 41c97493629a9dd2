using System.Collections.Immutable;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Simple;

/// <summary>
/// Our own layout for flows from anywhere else: ISO alpha-3 codes, thousand US dollars, tonnes, and comment lines
/// above the header that say where the figures come from.
/// </summary>
internal sealed class GeoMonitorFlowFormat : IFlowFormat
{
    private static readonly FlowLayout Layout = new(
        "year", "exporter", "importer", "product", "value_kusd", "quantity_t")
    {
        Header = ["year", "product", "exporter", "importer", "value_kusd", "quantity_t"],
    };

    /// <inheritdoc />
    public string Name => "geomonitor-flows";

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [FlowSignatures.GeoMonitorFlows];

    /// <inheritdoc />
    public FlowFileFacts Read(FlowFile file, LoadOptions options, FlowIntake intake)
    {
        var members = file.Members.Where(m => m.Signature == FlowSignatures.GeoMonitorFlows).ToArray();
        // the comments of all members, before any row is read: a contradiction costs no waiting, and the sink is told
        // one series
        var comments = members.Select(m => CommentLines.Read(new StringReader(m.Head.Text), file.NameFor(m))).ToArray();
        var series = SeriesStatement.Agree(
            [
                new SeriesStatement("the caller", options.Source, options.Revision, options.Release),
                .. members.Zip(comments, (m, c) => new SeriesStatement(
                    $"the comment above '{file.NameFor(m)}'", c.Source, c.Revision, c.Release)),
            ],
            null,
            file.Name);
        intake.Begin(series);
        var notes = ImmutableArray.CreateBuilder<string>();
        notes.AddRange(comments.SelectMany(c => c.Notes));
        var rows = new FlowRowReader(Layout, new Iso3Codes(), intake);
        foreach (var member in members)
        {
            var name = file.NameFor(member);
            using var text = file.OpenText(member);
            var lines = CommentLines.Read(text, name).Lines;
            var table = rows.Read(text, name, lines);
            if (!table.Columns.Extra.IsEmpty)
                notes.Add($"'{name}' has columns that are not read: {string.Join(", ", table.Columns.Extra)}.");
            intake.EndOfPart();
        }

        return new FlowFileFacts(
            series, options.Licence ?? LicenceOf(comments), [], notes.ToImmutable());
    }

    // figures under several licences are under each of them
    private static string? LicenceOf(IEnumerable<CommentLines> comments)
    {
        var licences = comments.Select(c => c.Licence).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        return licences.Length == 0 ? null : string.Join("; ", licences);
    }
}
