using System.Collections.Immutable;
using System.Runtime.InteropServices;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Restrictions;

/// <summary>Export restrictions in our own layout: a row a measure, with its dates, what it is aimed at and its citation.</summary>
internal sealed class RestrictionTableFormat : IFigureFormat
{
    private const string StatusPrefix = "status_as_of_";

    /// <inheritdoc />
    public string Name => FigureSignatures.Restrictions.Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Restrictions;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [FigureSignatures.Restrictions];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var rows = new GatheredRows<ExportRestriction>();
        string? asOf = null;
        foreach (var member in file.Members.Where(m => m.Signature == FigureSignatures.Restrictions))
        {
            using var text = file.OpenText(member, intake.Encoding);
            var table = FigureTable.Open(text, file.NameFor(member), [.. FigureSignatures.Restrictions.Columns]);
            var status = table.Columns.FirstOrDefault(c => c.StartsWith("status", StringComparison.OrdinalIgnoreCase)) ?? "status";
            if (status.StartsWith(StatusPrefix, StringComparison.OrdinalIgnoreCase))
                asOf = status[StatusPrefix.Length..].Replace('_', '-');
            table.AddTo(intake, rows, (row, own) => Restriction(row, status, own));
        }

        var origin = new FigureOrigin(options.Source ?? "export restrictions, compiled from single citations", options.Release ?? asOf);
        return new FigureFileFacts(new RestrictionFigures(origin, rows.Take()), null, [], []);
    }

    private static ExportRestriction? Restriction(FigureRow row, string statusColumn, FigureIntake intake)
    {
        var code = row.Optional("economy") ?? row["country_iso3"];
        if (intake.Codes.Of(code) is not { } economy)
        {
            intake.Unmapped(code);
            intake.Reject(FigureReject.UnknownEconomy, row, null);
            return null;
        }

        if (row.Optional("measure_type") is not { } type)
        {
            intake.Reject(FigureReject.MissingField, row, "measure_type");
            return null;
        }

        if (!TryDay(row, "announced", intake, out var announced)
            || !TryDay(row, "effective", intake, out var effective)
            || !TryDay(row, "ended", intake, out var ended))
        {
            return null;
        }

        var materials = row["material_ids"];
        var ids = IdsOf(materials);
        var (target, targetNote) = TargetOf(row["target"], intake);
        intake.Keep();
        if ((effective ?? announced) is { } from)
            intake.Count(new Core.Year(from.Year), materials, isKnown: true);
        return new ExportRestriction(
            economy,
            row.Optional("materials") ?? string.Join("; ", ids.AsSpan()),
            ids,
            type,
            row.Optional("measure"),
            announced,
            effective,
            ended,
            target,
            row.Optional(statusColumn),
            row.Optional("confidence") ?? "unmarked",
            Joined(row.Optional("note"), targetNote),
            row.Optional("source") ?? row.Optional("source_id"));
    }

    // most measures are of one material
    private static ImmutableArray<string> IdsOf(string materials) =>
        materials.Length == 0 ? []
        : !materials.Contains('|') ? [materials]
        : ImmutableCollectionsMarshal.AsImmutableArray(
            materials.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static bool TryDay(FigureRow row, string column, FigureIntake intake, out DateOnly? day)
    {
        day = null;
        var text = row.Span(column);
        if (text.IsEmpty)
            return true;
        if (IsoDay.TryParse(text, out var read))
        {
            day = read;
            return true;
        }

        intake.Reject(FigureReject.UnreadableDate, row, column);
        return false;
    }

    // a group that is no economy ("unfriendly states") narrows the measure and cannot be looked up
    private static (EconomyCode? Target, string? Note) TargetOf(string target, FigureIntake intake)
    {
        if (target.Length == 0 || target.StartsWith("all", StringComparison.OrdinalIgnoreCase))
            return (null, null);
        return intake.Codes.Of(target) is { } economy ? (economy, null) : (EconomyCode.Unspecified, $"aimed at: {target}");
    }

    private static string? Joined(string? first, string? second) =>
        first is null ? second : second is null ? first : $"{first}; {second}";
}
