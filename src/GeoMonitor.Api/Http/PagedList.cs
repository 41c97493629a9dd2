using System.Collections.Immutable;
using GeoMonitor.Monitoring.Problems;

namespace GeoMonitor.Api.Http;

/// <summary>A page of a list, with the run it was made from.</summary>
/// <param name="Run">Identifier of the run; null where the list does not come from one.</param>
/// <param name="Items">The rows of the page.</param>
/// <param name="Page">Which page this is.</param>
internal sealed record PagedList<TRow>(string? Run, ImmutableArray<TRow> Items, PageInfo Page);

/// <summary>Which page of a list.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Size">Rows a page.</param>
/// <param name="Total">Rows in all pages.</param>
internal sealed record PageInfo(int Number, int Size, int Total);

/// <summary>The page that was asked for.</summary>
internal readonly record struct PageAsked(int Number, int Size)
{
    public const int DefaultSize = 100;
    public const int MostRows = 1000;

    /// <summary>Reads the parameters of a list.</summary>
    /// <exception cref="MonitorProblemException">A number is outside its range.</exception>
    public static PageAsked Of(PagedRequest request)
    {
        var (page, pageSize) = (request.Page, request.PageSize);
        if (page is < 1)
            throw OutOfRange("page", page.Value, "1 or more");
        if (pageSize is < 1 or > MostRows)
            throw OutOfRange("pageSize", pageSize.Value, $"1 to {MostRows}");
        return new PageAsked(page ?? 1, pageSize ?? DefaultSize);
    }

    public PagedList<TRow> Take<TRow>(string? run, IReadOnlyCollection<TRow> rows) =>
        new(run, [.. rows.Skip((Number - 1) * Size).Take(Size)], new PageInfo(Number, Size, rows.Count));

    private static MonitorProblemException OutOfRange(string field, int given, string range) =>
        new(ProblemKind.Invalid, $"invalid-{field}", $"{field} is {given}; it must be {range}.", field);
}
