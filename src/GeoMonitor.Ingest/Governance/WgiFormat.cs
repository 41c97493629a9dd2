using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Governance;

/// <summary>
/// Worldwide Governance Indicators of the World Bank, one dimension in a wide table: a row an economy, a column a year.
/// </summary>
/// <remarks>
/// The table says neither its dimension nor its scale. The dimension is read from the name of the file; the scale from its
/// values, because estimates are negative for half of the world and ranks never are. A name that says otherwise refuses
/// the file: a rank read as an estimate would make every economy the best governed of all.
/// </remarks>
internal sealed class WgiFormat : IFigureFormat
{
    /// <inheritdoc />
    public string Name => FigureSignatures.Wgi.Kind;

    /// <inheritdoc />
    public FigureKind Kind => FigureKind.Governance;

    /// <inheritdoc />
    public ImmutableArray<FileSignature> Signatures { get; } = [FigureSignatures.Wgi];

    /// <inheritdoc />
    public FigureFileFacts Read(FlowFile file, LoadOptions options, FigureIntake intake)
    {
        var measures = new GatheredRows<GovernanceMeasure>();
        foreach (var member in file.Members.Where(m => m.Signature == FigureSignatures.Wgi))
        {
            using var text = file.OpenText(member, intake.Encoding);
            ReadTable(FigureTable.Open(text, file.NameFor(member), "Country/Territory", "Code"), member.Head.Name, intake, measures);
        }

        var origin = new FigureOrigin(options.Source ?? WorldBank.Source, options.Release);
        ImmutableArray<string> notes = options.Release is null ? [WorldBank.NoVintage] : [];
        return new FigureFileFacts(new GovernanceFigures(origin, measures.Take()), WorldBank.Licence, [], notes);
    }

    private static void ReadTable(FigureTable table, string name, FigureIntake intake, GatheredRows<GovernanceMeasure> measures)
    {
        var dimension = WorldBank.DimensionOfName(name);
        var subject = dimension.ToString();
        ImmutableArray<(string Column, Year Year)> years =
            [.. table.Columns.Where(c => c.Length == 4 && Year.TryParse(c, out _)).Select(c => (c, Year.Parse(c)))];
        var found = Economies(table, years, intake);
        var rowsOf = found.CountBy(f => f.Economy).ToDictionary();
        var scale = WorldBank.ScaleOf(found.Where(f => rowsOf[f.Economy] == 1).SelectMany(f => f.Values).OfType<double>(), name);
        foreach (var (economy, row, values) in found)
        {
            // French Guiana comes as a second Guyana: of two rows that differ nobody can say which is the right one
            if (rowsOf[economy] > 1)
            {
                intake.Reject(FigureReject.RepeatedKey, row, "Code");
                continue;
            }

            intake.Keep();
            foreach (var ((_, year), value) in years.Zip(values))
            {
                intake.Count(year, subject, value is not null);
                measures.Add(new GovernanceMeasure(economy, year, dimension, scale, value));
            }
        }
    }

    private static List<(EconomyCode Economy, RowMark Row, double?[] Values)> Economies(
        FigureTable table, ImmutableArray<(string Column, Year Year)> years, FigureIntake intake)
    {
        var found = new List<(EconomyCode, RowMark, double?[])>();
        foreach (var row in table.Rows(intake))
        {
            if (WgiRows.EconomyOf(row, row["Code"], row["Country/Territory"], intake) is { } economy
                && Values(row, years, intake) is { } values)
            {
                found.Add((economy, row.Mark(), values));
            }
        }

        return found;
    }

    private static double?[]? Values(FigureRow row, ImmutableArray<(string Column, Year Year)> years, FigureIntake intake)
    {
        var values = new double?[years.Length];
        for (var i = 0; i < values.Length; i++)
        {
            if (!intake.TryNumber(row, years[i].Column, out values[i]))
                return null;
        }

        return values;
    }
}
