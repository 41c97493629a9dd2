using FastEndpoints;
using Microsoft.Net.Http.Headers;

namespace GeoMonitor.Api.Http;

/// <summary>Sends a list as JSON, or as CSV with the same columns to who accepts that.</summary>
internal static class ListAnswers
{
    public const string CsvType = "text/csv";

    /// <summary>Sends the page; in CSV the page info goes into headers, because a table has no place for it.</summary>
    public static Task SendListAsync<TRow>(this HttpContext context, PagedList<TRow> list, CancellationToken ct)
        where TRow : notnull
    {
        if (!Prefers(context.Request, CsvType))
            return context.Response.SendOkAsync(list, cancellation: ct);

        context.Response.Headers["X-Total-Count"] = list.Page.Total.ToString();
        if (list.Run is { } run)
            context.Response.Headers["X-Run"] = run;
        return context.Response.SendStringAsync(
            Csv.Write(list.Items), contentType: CsvType + "; charset=utf-8; header=present", cancellation: ct);
    }

    /// <summary>Whether who asks would rather have a type than JSON.</summary>
    public static bool Prefers(HttpRequest request, string type)
    {
        var accepted = request.GetTypedHeaders().Accept;
        var wanted = Quality(accepted, type);
        return wanted > 0 && wanted >= Quality(accepted, "application/json");
    }

    // a bare */* means that JSON, the default, is fine
    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type) => accepted
        .Where(a => a.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
        .Select(a => a.Quality ?? 1)
        .DefaultIfEmpty(0)
        .Max();
}
