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
        var rows = new FlowRowReader(Layout, new Iso3Codes(), intake);
        var notes = ImmutableArray.CreateBuilder<string>();
        var statements = ImmutableArray.CreateBuilder<SeriesStatement>();
        var licence = options.Licence;
        statements.Add(new SeriesStatement("the caller", options.Source, options.Revision, options.Release));
        foreach (var member in file.Members.Where(m => m.Signature == FlowSignatures.GeoMonitorFlows))
        {
            var name = file.NameFor(member);
            using var text = file.OpenText(member);
            var comments = CommentLines.Read(text, name);
            statements.Add(new SeriesStatement(
                $"the comment above '{name}'", comments.Source, comments.Revision, comments.Release));
            licence ??= comments.Licence;
            notes.AddRange(comments.Notes);
            // before any row is read, so that a contradiction costs no waiting
            intake.Begin(SeriesStatement.Agree(statements.ToImmutable(), null, file.Name));
            var table = rows.Read(text, name, comments.Lines);
            if (!table.Columns.Extra.IsEmpty)
                notes.Add($"'{name}' has columns that are not read: {string.Join(", ", table.Columns.Extra)}.");
            intake.EndOfPart();
        }

        var series = SeriesStatement.Agree(statements.ToImmutable(), null, file.Name);
        return new FlowFileFacts(series, licence, [], notes.ToImmutable());
    }
}
