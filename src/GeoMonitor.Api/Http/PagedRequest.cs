namespace GeoMonitor.Api.Http;

/// <summary>The parameters of every list.</summary>
internal abstract record PagedRequest
{
    /// <summary>Page, from 1.</summary>
    public int? Page { get; init; }

    /// <summary>Rows a page, at most 1000.</summary>
    public int? PageSize { get; init; }
}
