using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Recognition;

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
        var rows = ImmutableArray.CreateBuilder<GovernanceMeasure>();
        foreach (var member in file.Members.Where(m => m.Signature == FigureSignatures.Wgi))
        {
            using var text = file.OpenText(member, intake.Encoding);
            rows.AddRange(Table(FigureTable.Open(text, file.NameFor(member), "Country/Territory", "Code"), member.Head.Name, intake));
        }

        var origin = new FigureOrigin(options.Source ?? WorldBank.Source, options.Release);
        ImmutableArray<string> notes = options.Release is null ? [WorldBank.NoVintage] : [];
        return new FigureFileFacts(new GovernanceFigures(origin, rows.ToImmutable()), WorldBank.Licence, [], notes);
    }

    private static IEnumerable<GovernanceMeasure> Table(FigureTable table, string name, FigureIntake intake)
    {
        var dimension = WorldBank.DimensionOfName(name);
        ImmutableArray<(string Column, Year Year)> years =
            [.. table.Columns.Where(c => c.Length == 4 && Year.TryParse(c, out _)).Select(c => (c, Year.Parse(c)))];
        var found = new List<(EconomyCode Economy, FigureRow Row, List<(Year Year, double? Value)> Values)>();
        foreach (var row in table.Rows(intake))
        {
            if (WgiRows.EconomyOf(row, row["Code"], row["Country/Territory"], intake) is { } economy
                && Values(row, years, intake) is { } values)
            {
                found.Add((economy, row.Copy(), values));
            }
        }

        var read = new List<(EconomyCode Economy, Year Year, double? Value)>();
        foreach (var rows in found.GroupBy(f => f.Economy))
        {
            // French Guiana comes as a second Guyana: of two rows that differ nobody can say which is the right one
            if (rows.Count() > 1)
            {
                foreach (var (_, row, _) in rows)
                    intake.Reject(FigureReject.RepeatedKey, row, "Code");
                continue;
            }

            intake.Keep();
            foreach (var (year, value) in rows.Single().Values)
            {
                intake.Count(year, dimension.ToString(), value is not null);
                read.Add((rows.Key, year, value));
            }
        }

        var scale = WorldBank.ScaleOf(read.Select(r => r.Value).OfType<double>(), name);
        return read.Select(r => new GovernanceMeasure(r.Economy, r.Year, dimension, scale, r.Value));
    }

    private static List<(Year Year, double? Value)>? Values(
        FigureRow row, ImmutableArray<(string Column, Year Year)> years, FigureIntake intake)
    {
        var values = new List<(Year, double?)>();
        foreach (var (column, year) in years)
        {
            if (!intake.TryNumber(row, column, out var value))
                return null;
            values.Add((year, value));
        }

        return values;
    }
}
