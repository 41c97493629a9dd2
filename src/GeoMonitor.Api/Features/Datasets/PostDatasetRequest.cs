namespace GeoMonitor.Api.Features.Datasets;

internal sealed record PostDatasetRequest
{
    /// <summary>The name of the file, as its office names it; that of the form when absent.</summary>
    public string? Name { get; init; }

    /// <summary>The format it must have, such as baci; recognised when absent.</summary>
    public string? Format { get; init; }

    /// <summary>The HS revision of its codes, such as HS17, where the file does not say.</summary>
    public string? Revision { get; init; }

    /// <summary>The release, where the file does not say.</summary>
    public string? Release { get; init; }

    /// <summary>Who made the figures, where the file does not say.</summary>
    public string? Source { get; init; }

    /// <summary>The licence of the figures, where the file does not say.</summary>
    public string? Licence { get; init; }

    /// <summary>world (default) when all flows of the world are in it, extract when it is a part of them.</summary>
    public string? Coverage { get; init; }

    /// <summary>The dataset whose place the new one takes.</summary>
    public string? Supersedes { get; init; }

    /// <summary>Share of rows and of value, 0..1, above which rejected rows refuse the file; 0.01 when absent.</summary>
    public double? MaxRejectedShare { get; init; }

    /// <summary>Share of value, 0..1, above which unknown country codes refuse the file; 0.05 when absent.</summary>
    public double? MaxUnmappedShare { get; init; }

    /// <summary>UN Comtrade: whose reports to load: imports, exports, or reconciled (both made one).</summary>
    public string? Side { get; init; }

    /// <summary>UN Comtrade and input-output tables: the year of all rows, where the file does not say.</summary>
    public int? Year { get; init; }

    /// <summary>UN Comtrade, both sides made one: what imports are divided by to be FOB, 1..1.25; measured when absent.</summary>
    public double? CifFactor { get; init; }

    /// <summary>UN Comtrade: share, 0..1, by which partners may miss the World rows before the file is refused; 0.01 when absent.</summary>
    public double? MaxWorldDeviation { get; init; }

    /// <summary>Eurostat Comext: imports (default) or exports.</summary>
    public string? Flow { get; init; }

    /// <summary>Eurostat Comext: statistical procedures with commas, of 1, 2, 3 and 9 (default all), or 4 alone.</summary>
    public string? Procedures { get; init; }

    /// <summary>Eurostat Comext: CN codes with commas, or the two to eight digits they begin with; all when absent.</summary>
    public string? Products { get; init; }

    /// <summary>Eurostat Comext: true keeps years of fewer than twelve months, marked; otherwise they refuse the file.</summary>
    public bool? AcceptPartialYears { get; init; }
}
