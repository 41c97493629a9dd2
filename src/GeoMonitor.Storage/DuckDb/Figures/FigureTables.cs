using DuckDB.NET.Data;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Figures;
using GeoMonitor.Core.InputOutput;
using GeoMonitor.Storage.DuckDb.InputOutput;

namespace GeoMonitor.Storage.DuckDb.Figures;

/// <summary>Sets of figures in their tables: which set goes where.</summary>
internal static class FigureTables
{
    public static void Insert(DuckDBConnection connection, uint dataset, FigureSet figures)
    {
        connection.Execute(
            "INSERT INTO figure_set VALUES ($1, $2, $3, $4, $5)",
            dataset,
            Text(figures.Kind),
            figures.Origin.Source,
            figures.Origin.Edition,
            SubjectOf(figures));
        switch (figures)
        {
            case ProductionFigures production:
                ProductionTable.Insert(connection, dataset, production.Rows);
                break;
            case GovernanceFigures governance:
                GovernanceTable.Insert(connection, dataset, governance.Rows);
                break;
            case RestrictionFigures restrictions:
                RestrictionTable.Insert(connection, dataset, restrictions.Rows);
                break;
            case AssessmentFigures assessments:
                AssessmentTable.Insert(connection, dataset, assessments);
                break;
            case ConcordanceFigures concordance:
                ConcordanceTable.Insert(connection, dataset, concordance.Rows);
                break;
            case CodeListFigures codes:
                CodeNameTable.Insert(connection, dataset, codes.Rows);
                break;
            case ChainFigures chain:
                ChainTable.Insert(connection, dataset, chain.Tables);
                break;
            case InputOutputFigures tables:
                foreach (var table in tables.Tables)
                    TableWriter.Insert(connection, dataset, table);
                break;
            case StockFigures stocks:
                StockTable.Insert(connection, dataset, stocks.Rows);
                break;
            default:
                throw new NotSupportedException($"There is no table for {figures.Kind}.");
        }
    }

    /// <summary>The figures of a dataset; null when it holds none.</summary>
    public static FigureSet? Read(DuckDBConnection connection, uint dataset)
    {
        var sets = connection.Query(
            "SELECT kind, source, edition, subject FROM figure_set WHERE dataset = $1",
            static row => (Kind: row.GetString(0), Origin: new FigureOrigin(row.GetString(1), row.Text(2)), Subject: row.Text(3)),
            dataset);
        if (sets.IsEmpty)
            return null;
        var (kind, origin, subject) = sets[0];
        return Enum.Parse<FigureKind>(kind, ignoreCase: true) switch
        {
            FigureKind.Production =>
                new ProductionFigures(origin, EconomyCode.Parse(subject!), ProductionTable.Of(connection, dataset)),
            FigureKind.Governance => new GovernanceFigures(origin, GovernanceTable.Of(connection, dataset)),
            FigureKind.Restrictions => new RestrictionFigures(origin, RestrictionTable.Of(connection, dataset)),
            FigureKind.Assessments => new AssessmentFigures(
                origin, AssessmentTable.FiguresOf(connection, dataset), AssessmentTable.UsesOf(connection, dataset)),
            FigureKind.Concordance => new ConcordanceFigures(origin, ConcordanceTable.Of(connection, dataset)),
            FigureKind.CodeList => new CodeListFigures(origin, subject!, CodeNameTable.Of(connection, dataset)),
            FigureKind.Chain => new ChainFigures(origin, ChainTable.Of(connection, dataset)),
            FigureKind.InputOutput => new InputOutputFigures(
                origin,
                subject is null ? null : TableUnit.Parse(subject),
                [.. TableReader.YearsOf(connection, dataset).Select(y => TableReader.Read(connection, dataset, y, CancellationToken.None))]),
            FigureKind.Stocks => new StockFigures(origin, StockTable.Of(connection, dataset)),
            _ => throw new NotSupportedException($"There is no table for '{kind}'."),
        };
    }

    private static string Text(FigureKind kind) => kind.ToString().ToLowerInvariant();

    private static string? SubjectOf(FigureSet figures) => figures switch
    {
        ProductionFigures production => production.SuppliedTo.Value,
        CodeListFigures codes => codes.Nomenclature,
        InputOutputFigures tables => tables.Unit?.Text,
        _ => null,
    };
}
