using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest.Production;

/// <summary>
/// World production of the Mineral Commodity Summaries of the US Geological Survey: until the edition of 2025 a column a
/// year, from 2026 on a row a year.
/// </summary>
/// <remarks>
/// The last year of an edition is an estimate. Withheld figures (<c>W</c>) are not known. What the row counts is kept in
/// the words of the source; whether that is mining or processing is read from them, and left open where they do not say.
/// </remarks>
internal sealed class McsFormat : IFigureFormat
{
    private const string YearPrefix = "PROD_";
    private const string EstimatePrefix = "PROD_EST_";

    /// <inheritdoc />
    public string Name => "usgs-mcs";

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Production;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [FigureSignatures.McsWide, FigureSignatures.McsLong];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var member = file.Members.First(m => m.Signature == FigureSignatures.McsWide || m.Signature == FigureSignatures.McsLong);
        using var text = file.OpenText(member, intake.Encoding);
        var table = FigureTable.Open(text, file.NameFor(member), [.. member.Signature!.Columns]);
        ImmutableArray<McsRow> read = member.Signature == FigureSignatures.McsWide
            ? [.. Wide(table, file.NameFor(member), intake)]
            : [.. Long(table, file.NameFor(member), intake)];
        if (read.IsEmpty)
        {
            throw new LoadRefusedException(
                "no-figures", $"'{file.Name}' holds no row of world production: load the table of world production of the release.");
        }

        // an edition ends with an estimate of the year before it
        var last = read.Max(r => r.Year);
        var edition = $"MCS{last.Value + 1}";
        var slugs = new Remembered<string?>(MaterialNames.SlugOf);
        var rows = read.Select(r => r.ToFigure(edition, r.Year == last, slugs.Of(r.Material))).ToImmutableArray();
        var origin = new FigureOrigin(options.Source ?? "U.S. Geological Survey, Mineral Commodity Summaries", options.Release ?? $"{last.Value + 1}");
        return new FigureFileFacts(
            new ProductionFigures(origin, EconomyCode.World, rows), "public domain", [WorldTotals.Check(rows)], []);
    }

    private static IEnumerable<McsRow> Wide(FigureTable table, string name, FigureIntake intake)
    {
        ImmutableArray<(string Column, Year Year)> years =
            [.. table.Columns.Select(c => (c, YearOf(c))).Where(c => c.Item2 is not null).Select(c => (c.c, c.Item2!.Value))];
        var (forms, units) = (McsForm.Remember(), Units());
        foreach (var row in table.Rows(intake))
        {
            if (Values(row, years, intake) is not { } values)
                continue;
            var unit = Unit(row, "UNIT_MEAS", units, name);
            intake.Keep();
            foreach (var (year, value) in values)
            {
                intake.Count(year, row["COMMODITY"], value is not null);
                yield return McsRow.Of(row["COMMODITY"], forms.Of(row["TYPE"]), row["COUNTRY"], year, value, unit, intake);
            }
        }
    }

    private static List<(Year Year, double? Value)>? Values(
        FigureRow row, ImmutableArray<(string Column, Year Year)> years, FigureIntake intake)
    {
        var values = new List<(Year, double?)>();
        foreach (var (column, year) in years)
        {
            if (!McsValue.TryRead(row, column, intake, out var value))
                return null;
            values.Add((year, value));
        }

        return values;
    }

    private static IEnumerable<McsRow> Long(FigureTable table, string name, FigureIntake intake)
    {
        var (forms, units) = (McsForm.Remember(), Units());
        foreach (var row in table.Rows(intake))
        {
            if (!row["Section"].StartsWith("World", StringComparison.OrdinalIgnoreCase)
                || !string.Equals(row["Statistics"], "Production", StringComparison.OrdinalIgnoreCase))
            {
                intake.LeaveOut(FigureReject.OtherStatistic, row, "Statistics");
                continue;
            }

            if (!intake.TryYear(row, "Year", out var year) || !McsValue.TryRead(row, "Value", intake, out var value))
                continue;
            var figure = McsRow.Of(
                row["Commodity"], forms.Of(row["Statistics_detail"]), row["Country"], year, value, Unit(row, "Unit", units, name), intake);
            intake.Keep();
            intake.Count(year, figure.Material, value is not null);
            yield return figure;
        }
    }

    // PROD_2023, PROD_EST_2024, and with the blank that the edition of 2025 has: PROD_EST_ 2024
    private static Year? YearOf(string column)
    {
        var prefix = column.StartsWith(EstimatePrefix, StringComparison.OrdinalIgnoreCase) ? EstimatePrefix : YearPrefix;
        return column.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && Year.TryParse(column[prefix.Length..].Trim(), out var year)
            ? year
            : null;
    }

    private static Remembered<ProductionUnit?> Units() => new(static text => ProductionUnit.TryParse(text, out var unit) ? unit : null);

    private static ProductionUnit Unit(FigureRow row, string column, Remembered<ProductionUnit?> units, string name) =>
        units.Of(row[column]) ?? throw UnknownUnit.Refusal(name, row, column);
}
