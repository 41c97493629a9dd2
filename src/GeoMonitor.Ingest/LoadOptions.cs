using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade.Mirror;
using GeoMonitor.Ingest.Files;

namespace GeoMonitor.Ingest;

/// <summary>What the caller knows about a file, and what he will put up with in it.</summary>
public sealed record LoadOptions
{
    /// <summary>The format the file must have; null to take what it is recognised as.</summary>
    public string? Format { get; init; }

    /// <summary>Who made the figures, where the file does not say; null when it does.</summary>
    public string? Source { get; init; }

    /// <summary>The HS revision of the product codes, where the file does not say; null when it does.</summary>
    public HsRevision? Revision { get; init; }

    /// <summary>The release, where the file does not say; null when it does or nobody knows.</summary>
    public string? Release { get; init; }

    /// <summary>The licence of the figures, where the file does not say; null when it does or nobody knows.</summary>
    public string? Licence { get; init; }

    /// <summary>
    /// The options among <see cref="FormatOptions.All"/> that the caller gave by name, so that a file whose format does not
    /// take them is refused instead of being read as if nothing had been said.
    /// </summary>
    public ImmutableArray<string> Named { get; init; } = [];

    /// <summary>What to read from a file of Eurostat Comext.</summary>
    public Comext.ComextOptions Comext { get; init; } = new();

    /// <summary>
    /// Whether the file holds a part of the world's flows, such as the imports of one country, so that a flow that is not
    /// in it may exist all the same.
    /// </summary>
    public bool IsExtract { get; init; }

    /// <summary>Share of the rows, and of their value, 0..1, above which rejected rows refuse the whole file.</summary>
    public double MaxRejectedShare { get; init; } = 0.01;

    /// <summary>Share of the value, 0..1, above which country codes without an economy refuse the whole file.</summary>
    public double MaxUnmappedShare { get; init; } = 0.05;

    /// <summary>The year of all rows, where the file does not say; null when it does.</summary>
    public Year? Year { get; init; }

    /// <summary>
    /// Whose reports to load from a file of reported trade, and of which side its rows are where it does not say; null for
    /// both sides made one, or for the only side there is.
    /// </summary>
    public TradeSide? Side { get; init; }

    /// <summary>How two reports of one flow are made one.</summary>
    public MirrorParameters Mirror { get; init; } = new();

    /// <summary>
    /// Share of the value of World rows, 0..1, by which the sums of the partners may miss them in all before the whole file is refused.
    /// </summary>
    public double MaxWorldDeviation { get; init; } = 0.01;

    /// <summary>How much the file may ask of the machine.</summary>
    public FileLimits Limits { get; init; } = new();
}
