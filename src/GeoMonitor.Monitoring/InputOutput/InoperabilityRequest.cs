namespace GeoMonitor.Monitoring.InputOutput;

/// <summary>What is asked: industries that lose output at first, and whose industries then stand still.</summary>
public sealed record InoperabilityRequest
{
    /// <summary>Whose industries are asked about: a code such as NLD, or EU27; NLD when absent.</summary>
    public string? Economy { get; init; }

    /// <summary>The year of the table; the newest when absent.</summary>
    public int? Year { get; init; }

    /// <summary>The dataset of the table; the one loaded last when absent.</summary>
    public string? Dataset { get; init; }

    /// <summary>The first losses; one at least.</summary>
    public IReadOnlyList<FirstLoss>? Losses { get; init; }
}

/// <summary>Industries of an economy that lose a part of their planned output.</summary>
public sealed record FirstLoss
{
    /// <summary>The economy, or a group of the table by its label such as ROW; EU27 is all its members in the table.</summary>
    public string? Economy { get; init; }

    /// <summary>The industries by their codes in the table; all of them when absent.</summary>
    public IReadOnlyList<string>? Industries { get; init; }

    /// <summary>The part of planned output that is lost, 0..1.</summary>
    public double? Loss { get; init; }
}
