using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Sorting;

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
        var read = new GatheredRows<McsRow>();
        if (member.Signature == FigureSignatures.McsWide)
            ReadWide(table, file.NameFor(member), intake, read);
        else
            ReadLong(table, file.NameFor(member), intake, read);
        if (read.Count == 0)
        {
            throw new LoadRefusedException(
                "no-figures", $"'{file.Name}' holds no row of world production: load the table of world production of the release.");
        }

        var (last, rows) = Figures(read);
        var origin = new FigureOrigin(options.Source ?? "U.S. Geological Survey, Mineral Commodity Summaries", options.Release ?? $"{last.Value + 1}");
        return new FigureFileFacts(
            new ProductionFigures(origin, EconomyCode.World, rows), "public domain", [WorldTotals.Check(rows)], []);
    }

    private static (Year Last, ImmutableArray<ProductionFigure> Figures) Figures(GatheredRows<McsRow> read)
    {
        var last = default(Year);
        foreach (ref readonly var row in read.Span)
            last = row.Year.CompareTo(last) > 0 ? row.Year : last;
        // an edition ends with an estimate of the year before it
        var edition = $"MCS{last.Value + 1}";
        var slugs = new Remembered<string?>(MaterialNames.SlugOf);
        var figures = ImmutableArray.CreateBuilder<ProductionFigure>(read.Count);
        foreach (ref readonly var row in read.Span)
            figures.Add(row.ToFigure(edition, row.Year == last, slugs.Of(row.Material)));
        read.Release();
        return (last, figures.MoveToImmutable());
    }

    private static void ReadWide(FigureTable table, string name, FigureIntake intake, GatheredRows<McsRow> read)
    {
        ImmutableArray<(string Column, Year Year)> years =
            [.. table.Columns.Select(c => (c, YearOf(c))).Where(c => c.Item2 is not null).Select(c => (c.c, c.Item2!.Value))];
        var (forms, units) = (McsForm.Remember(), KnownUnits.Remember());
        table.ReadInParts(
            intake,
            own => (Intake: own, Rows: new GatheredRows<McsRow>(), Values: new double?[years.Length]),
            (row, part) =>
            {
                if (!TryValues(row, years, part.Intake, part.Values))
                    return;
                var unit = Unit(row, "UNIT_MEAS", units, name);
                part.Intake.Keep();
                var (commodity, form, country) = (row["COMMODITY"], forms.Of(row["TYPE"]), row["COUNTRY"]);
                for (var i = 0; i < years.Length; i++)
                {
                    part.Intake.Count(years[i].Year, commodity, part.Values[i] is not null);
                    part.Rows.Add(McsRow.Of(commodity, form, country, years[i].Year, part.Values[i], unit, part.Intake));
                }
            },
            part => read.TakeOver(part.Rows));
    }

    private static bool TryValues(
        FigureRow row, ImmutableArray<(string Column, Year Year)> years, FigureIntake intake, double?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!McsValue.TryRead(row, years[i].Column, intake, out values[i]))
                return false;
        }

        return true;
    }

    private static void ReadLong(FigureTable table, string name, FigureIntake intake, GatheredRows<McsRow> read)
    {
        var (forms, units) = (McsForm.Remember(), KnownUnits.Remember());
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
            read.Add(figure);
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

    private static ProductionUnit Unit(FigureRow row, string column, Remembered<ProductionUnit?> units, string name) =>
        units.Of(row[column]) ?? throw UnknownUnit.Refusal(name, row, column);
}
