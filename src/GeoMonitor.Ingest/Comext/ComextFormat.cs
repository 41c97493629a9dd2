using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comext;

/// <summary>
/// Eurostat Comext, detailed trade in goods of the member states: bulk files of both layouts, their cut-outs, and the
/// SDMX-CSV of the service. CN8 codes are added up to HS6, procedures and months to years, euros turned into US dollars.
/// </summary>
internal sealed class ComextFormat : IFlowFormat
{
    private const string Licence = "CC BY 4.0";

    /// <inheritdoc />
    public string Name => "comext";

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures => ComextSignatures.All;

    /// <inheritdoc />
    public ImmutableArray<string> OwnOptions => FormatOptions.Comext;

    /// <inheritdoc />
    public FlowFileFacts Read(FlowFile file, LoadOptions options, FlowIntake intake)
    {
        ComextProcedures.Check(options.Comext.Procedures, file.Name);
        var members = file.Members.Where(m => m.Signature is { } known && Signatures.Contains(known)).ToArray();
        using var reading = new ComextReading(file.Name, options.Comext, intake)
        {
            Owners = members.Length > 1 ? new ArchiveOwners() : null,
        };
        var layout = ComextLayout.All.First(l => l.Signature == members[0].Signature);
        var statesProcedures = true;
        foreach (var member in members)
        {
            reading.Owners?.NextFile();
            statesProcedures &= ReadMember(file, member, layout, reading);
        }

        var rows = intake.RowsRead;
        intake.EndOfWaiting();
        ComextRefusals.RefuseWhereEmpty(reading, rows);
        ComextRefusals.RefusePartialYears(reading);
        var series = ComextSeries.Of(file, members, options, reading, layout, statesProcedures);
        intake.Begin(series);
        var settlement = new ComextSettlement(reading);
        settlement.Run();
        var findings = new ComextReport(reading, settlement, layout, statesProcedures);
        return new FlowFileFacts(series, options.Licence ?? Licence, findings.Checks(), findings.Notes())
        {
            Extracts = findings.Extracts(),
        };
    }

    private static bool ReadMember(FlowFile file, RecognisedMember member, ComextLayout layout, ComextReading reading)
    {
        var name = file.NameFor(member);
        using var text = file.OpenText(member);
        var header = HeaderColumns.Take(text, name);
        var columns = ComextColumns.Bind(header, layout);
        if (columns.Procedure < 0)
            ComextProcedures.RefuseChoiceWithoutColumn(reading.Options.Procedures, name);
        var before = reading.Intake.RowsRead;
        new ComextRowLoop(columns, layout, reading, name).Run(text, header);
        if (reading.Intake.RowsRead == before)
            throw new LoadRefusedException("header-only", $"'{name}' has a header but no rows: fetch or export it again.");
        return columns.Procedure >= 0;
    }
}
