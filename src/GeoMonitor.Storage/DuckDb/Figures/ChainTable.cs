using System.Collections.Immutable;
using DuckDB.NET.Data;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply.Chain;

namespace GeoMonitor.Storage.DuckDb.Figures;

/// <summary>The statements of value chains: five kinds of rows in one table.</summary>
internal static class ChainTable
{
    private const char Separator = '|';

    public static void Insert(DuckDBConnection connection, uint dataset, SupplyChainTables tables) =>
        connection.AppendRows("chain_statement", dataset, [.. Rows(tables)], static (row, r) => row
            .AppendValue(r.Kind)
            .AppendValue(r.Subject)
            .AppendValue(r.Object)
            .AppendValue(r.Role)
            .AppendValue(r.Economy)
            .AppendValue(r.Company)
            .AppendValue(r.Share)
            .AppendValue(r.Year)
            .AppendValue(r.Relation)
            .AppendValue(r.Essential)
            .AppendValue(r.Note)
            .AppendValue(string.Join(Separator, r.Mark.Sources))
            .AppendValue(r.Mark.Confidence));

    public static SupplyChainTables Of(DuckDBConnection connection, uint dataset)
    {
        var rows = connection.Query(
            """
            SELECT kind, subject, object, role, economy, company, share, year, relation, essential, note, sources, confidence
            FROM chain_statement WHERE dataset = $1 ORDER BY nr
            """,
            static row => new Statement(
                row.GetString(0),
                row.GetString(1),
                row.Text(2),
                row.Text(3),
                row.Text(4),
                row.Text(5),
                row.Number(6),
                row.IsDBNull(7) ? null : row.GetFieldValue<ushort>(7),
                row.Text(8),
                row.IsDBNull(9) ? null : row.GetBoolean(9),
                row.Text(10),
                new FactMark([.. row.GetString(11).Split(Separator, StringSplitOptions.RemoveEmptyEntries)], row.GetString(12))),
            dataset);
        return new SupplyChainTables
        {
            Segments = Of(rows, "segment", r => new ChainSegment(
                ItemId.Parse(r.Subject), r.Object!, r.Role!, MaterialId: null, IsAggregate: r.Essential == true, TradeCodes: [])),
            Relations = Of(rows, "relation", r => new ChainRelation(
                ItemId.Parse(r.Subject), r.Object!, ToEcosystem: false, r.Relation!, r.Essential == true, r.Note, r.Mark)),
            Shares = Of(rows, "share", r => new ChainShare(
                ItemId.Parse(r.Subject),
                Enum.Parse<ChainShareKind>(r.Role!, ignoreCase: true),
                Economy(r.Object),
                r.Economy ?? string.Empty,
                r.Company,
                ShareOf(r),
                YearOf(r),
                r.Relation,
                r.Note,
                r.Mark)),
            Companies = Of(rows, "company", r => new ChainCompany(
                r.Subject,
                Economy(r.Economy),
                Owner: null,
                OwnerSeat: null,
                ItemId.Parse(r.Object!),
                r.Relation,
                ShareOf(r),
                YearOf(r),
                r.Mark,
                r.Share is null ? null : r.Mark)),
            Links = Of(rows, "link", r => new ChainLink(
                r.Subject, r.Object!, r.Role is { } segment ? ItemId.Parse(segment) : null, r.Relation, r.Note, YearOf(r), r.Mark)),
        };
    }

    private static IEnumerable<Statement> Rows(SupplyChainTables tables) =>
    [
        .. tables.Segments.Select(s => new Statement(
            "segment", s.Id.Value, s.NameEn, s.StageGroup, null, null, null, null, null, s.IsAggregate, null, new FactMark([], "definition"))),
        .. tables.Relations.Select(r => new Statement(
            "relation", r.From.Value, r.To, null, null, null, null, null, r.Relation, r.IsEssential, r.Substitutes, r.Mark)),
        .. tables.Shares.Select(s => new Statement(
            "share", s.Segment.Value, s.Economy?.Value, s.Kind.ToString().ToLowerInvariant(), s.EconomyText, s.Company,
            s.Share?.Value, (ushort?)s.Year?.Value, s.Basis, null, s.Note, s.Mark)),
        .. tables.Companies.Select(c => new Statement(
            "company", c.Company, c.Segment.Value, null, c.Seat?.Value, null, c.Share?.Value, (ushort?)c.ShareYear?.Value, c.Role, null, null, c.Mark)),
        .. tables.Links.Select(l => new Statement(
            "link", l.Supplier, l.Customer, l.Segment?.Value, null, null, null, (ushort?)l.Year?.Value, l.Product, null, l.Dependence, l.Mark)),
    ];

    private static ImmutableArray<T> Of<T>(IEnumerable<Statement> rows, string kind, Func<Statement, T> make) =>
        [.. rows.Where(r => string.Equals(r.Kind, kind, StringComparison.Ordinal)).Select(make)];

    private static EconomyCode? Economy(string? code) => code is null ? null : EconomyCode.Parse(code);

    private static Share? ShareOf(Statement row) => row.Share is { } share ? new Share(share) : null;

    private static Year? YearOf(Statement row) => row.Year is { } year ? new Year(year) : null;

    private sealed record Statement(
        string Kind,
        string Subject,
        string? Object,
        string? Role,
        string? Economy,
        string? Company,
        double? Share,
        ushort? Year,
        string? Relation,
        bool? Essential,
        string? Note,
        FactMark Mark);
}
