namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>A scenario as it is asked: nothing is checked yet.</summary>
public sealed record ScenarioRequest
{
    /// <summary>Who is asked about: a code such as NLD (default) or EU27.</summary>
    public string? Economy { get; init; }

    /// <summary>The year of the trade figures; the latest complete one when absent.</summary>
    public int? Year { get; init; }

    /// <summary>Who stops delivering what; several at once are one scenario.</summary>
    public IReadOnlyList<DisruptionRequest>? Disruptions { get; init; }

    /// <summary>Instead of disruptions: those of a preset that <c>GET /scenarios</c> lists.</summary>
    public string? Preset { get; init; }

    /// <summary>The stock of each disrupted item that its users hold, in days of use; 0 when absent.</summary>
    public double? StockDays { get; init; }

    /// <summary>Months until other suppliers deliver more; 0 when absent.</summary>
    public double? RampUpMonths { get; init; }

    /// <summary>Suppliers that do not deliver more in place of others, such as allies of who stops.</summary>
    public IReadOnlyList<string>? ExcludedSuppliers { get; init; }

    /// <summary>How many draws the intervals are made of; 1000 when absent, 0 for none.</summary>
    public int? Draws { get; init; }

    /// <summary>Where the draws start; a fixed one when absent, so that the same question has the same answer.</summary>
    public long? Seed { get; init; }
}

/// <summary>A supplier that delivers less, as it is asked.</summary>
public sealed record DisruptionRequest
{
    /// <summary>Who delivers less: a code such as CHN, or EU27 for all its members.</summary>
    public string? Supplier { get; init; }

    /// <summary>Of what: items such as gallium.processing, 850511 or euv-lithography. Either these or a tag.</summary>
    public IReadOnlyList<string>? Items { get; init; }

    /// <summary>Of all items with this tag, such as crm.</summary>
    public string? Tag { get; init; }

    /// <summary>The economy that gets less; everybody when absent.</summary>
    public string? To { get; init; }

    /// <summary>The part that stops, 0 to 1: 1 (when absent) is a stop, less a quota.</summary>
    public double? Reduction { get; init; }

    /// <summary>How many months it lasts; 12 when absent.</summary>
    public double? Months { get; init; }
}
