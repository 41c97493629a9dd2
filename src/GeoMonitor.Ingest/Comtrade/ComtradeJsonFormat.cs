using System.Collections.Immutable;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>Answers of the UN Comtrade API (v1) as JSON, one or many in an archive.</summary>
internal sealed class ComtradeJsonFormat : IFlowFormat
{
    /// <inheritdoc />
    public string Name => "comtrade-json";

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [ComtradeSignatures.Json];

    /// <inheritdoc />
    public ImmutableArray<string> OwnOptions => FormatOptions.Comtrade;

    /// <inheritdoc />
    public FlowFileFacts Read(FlowFile file, LoadOptions options, FlowIntake intake)
    {
        using var load = new ComtradeLoad(ComtradeLayout.Api, intake, options, file.Name, hasYears: true);
        var counts = new AnswerCounts();
        foreach (var member in file.Members.Where(m => m.Signature == ComtradeSignatures.Json))
        {
            var name = file.NameFor(member);
            var reader = new ComtradeJsonReader(ComtradeLayout.Api, load.Rows, name, options.Limits.MaxLineBytes);
            using (var bytes = file.OpenBytes(member))
                reader.Read(bytes);
            counts.Take(name, reader.Count, reader.Records);
        }

        load.Checks.AddRange(counts.ToChecks());
        return load.Finish();
    }
}
