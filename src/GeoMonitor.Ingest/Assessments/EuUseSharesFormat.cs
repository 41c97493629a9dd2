using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Figures;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Production;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Sorting;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Assessments;

/// <summary>For what materials are used, by the EU study of 2023: application, share, sector and its value added.</summary>
internal sealed class EuUseSharesFormat : IFigureFormat
{
    // the rest of the name is a sign that each program writes in another way
    private const string ValueAdded = "VA in million";

    /// <inheritdoc />
    public string Name => FigureSignatures.EuUseShares.Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Assessments;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [FigureSignatures.EuUseShares];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var uses = new GatheredRows<UseShare>();
        var known = new KnownTexts();
        foreach (var member in file.Members.Where(m => m.Signature == FigureSignatures.EuUseShares))
        {
            using var text = file.OpenText(member, intake.Encoding);
            var table = FigureTable.Open(text, file.NameFor(member), [.. FigureSignatures.EuUseShares.Columns]);
            var valueAdded = table.Columns.FirstOrDefault(c => c.StartsWith(ValueAdded, StringComparison.OrdinalIgnoreCase)) ?? ValueAdded;
            table.AddTo(intake, uses, (row, own) => Use(row, valueAdded, known, own));
        }

        var origin = new FigureOrigin(options.Source ?? EuStudy.Source, options.Release ?? EuStudy.Edition);
        return new FigureFileFacts(new AssessmentFigures(origin, [], uses.Take()), EuStudy.Licence, [], []);
    }

    private static UseShare? Use(FigureRow row, string valueAddedColumn, KnownTexts known, FigureIntake intake)
    {
        if (!FigureNumber.TryReadPercentage(row.Span("Share"), out var share))
        {
            intake.Reject(RejectReason.UnreadableNumber, row, "Share");
            return null;
        }

        if (!intake.TryAmount(row, valueAddedColumn, out var valueAdded))
            return null;
        if (share.Share is null)
            intake.Repaired("had a share that says only that there is one: it counts as not known");
        var (material, slug) = known.Materials.Of(row["Material"]);
        var (nace, label) = known.Sectors.Of(row["NACE sector"]);
        intake.Keep();
        return new UseShare(
            material,
            slug,
            EuStudy.OneLine(row["Application"]),
            share.Share is { } part ? new Share(part) : null,
            nace,
            label,
            valueAdded);
    }

    // "C25 - Manufacture of fabricated metal products"
    private static (string? Code, string? Label) NaceOf(string sector)
    {
        var dash = sector.IndexOf(" - ", StringComparison.Ordinal);
        if (sector.Length == 0)
            return (null, null);
        return dash < 0 ? (sector, null) : (sector[..dash].Trim(), EuStudy.OneLine(sector[(dash + 3)..]));
    }

    private sealed class KnownTexts
    {
        public Remembered<(string Name, string? Slug)> Materials { get; } = new(EuStudy.MaterialOf);

        public Remembered<(string? Code, string? Label)> Sectors { get; } = new(NaceOf);
    }
}
