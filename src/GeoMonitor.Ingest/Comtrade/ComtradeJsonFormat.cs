using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>Answers of the UN Comtrade API (v1) as JSON, one or many in an archive.</summary>
internal sealed class ComtradeJsonFormat : IFlowFormat
{
    // records that one call gives at most: keyless, with a free key, with a premium key
    private static readonly ImmutableArray<long> Limits = [500, 100_000, 250_000];

    /// <inheritdoc />
    public string Name => "comtrade-json";

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [ComtradeSignatures.Json];

    /// <inheritdoc />
    public FlowFileFacts Read(FlowFile file, LoadOptions options, FlowIntake intake)
    {
        var load = new ComtradeLoad(ComtradeLayout.Api, intake, options, file.Name, hasYears: true);
        foreach (var member in file.Members.Where(m => m.Signature == ComtradeSignatures.Json))
        {
            var name = file.NameFor(member);
            var reader = new ComtradeJsonReader(ComtradeLayout.Api, load.Rows, name, options.Limits.MaxLineBytes);
            using (var bytes = file.OpenBytes(member))
                reader.Read(bytes);
            if (reader.Count is { } count)
            {
                load.Checks.Add(new LoadCheck(
                    "answer-count", count == reader.Records, Blocking: true, $"'{name}' says it has {count:N0} records and holds {reader.Records:N0}"));
            }

            if (Limits.Contains(reader.Records))
            {
                load.Checks.Add(new LoadCheck(
                    "answer-limit",
                    Passed: false,
                    Blocking: false,
                    $"'{name}' has {reader.Records:N0} records, exactly as many as one call gives: the rest is cut off, so ask by year or reporter"));
            }
        }

        return load.Finish();
    }
}
