using System.Collections.Immutable;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade.Mirror;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>Tables of UN Comtrade in one layout: the CSV of the API, bulk files, the site before 2023, extracts of others.</summary>
internal sealed class ComtradeTableFormat(
    string name, ComtradeLayout layout, params ImmutableArray<FileSignature> signatures) : IFlowFormat
{
    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures => signatures;

    /// <inheritdoc />
    public ImmutableArray<string> OwnOptions => FormatOptions.Comtrade;

    /// <inheritdoc />
    public FlowFileFacts Read(FlowFile file, LoadOptions options, FlowIntake intake)
    {
        var members = file.Members.Where(m => m.Signature is { } s && signatures.Contains(s)).ToArray();
        if (!layout.Names.ContainsKey(ComtradeField.Flow) && options.Side is not (TradeSide.Imports or TradeSide.Exports))
        {
            throw new LoadRefusedException(
                "side-unknown",
                $"'{file.Name}' is {members[0].Signature!.What} and does not say whether its rows are imports or exports: give the side "
                + "with the load (`imports` or `exports`).");
        }

        var hasYears = layout.Names[ComtradeField.Year] is var year && members.All(m => m.Head.HasColumn(year));
        using var load = new ComtradeLoad(layout, intake, options, file.Name, hasYears);
        foreach (var member in members)
        {
            using var text = file.OpenText(member);
            new ComtradeTableReader(layout, intake, load.Rows, file.NameFor(member)).Read(text);
        }

        return load.Finish();
    }
}
