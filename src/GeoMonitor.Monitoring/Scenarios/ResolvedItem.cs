using System.Collections.Immutable;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>An item or tag of the question, and one item that it stops.</summary>
/// <param name="Disruption">Which disruption of the question, from 0.</param>
/// <param name="Asked">What it names, as it was written: an item or a tag.</param>
/// <param name="Target">What stops.</param>
/// <param name="How"><see cref="Itself"/>, <see cref="StepOfSum"/>, <see cref="Tagged"/> or <see cref="ClassifiedAs"/>.</param>
public sealed record ResolvedItem(int Disruption, string Asked, DisruptedItem Target, string How)
{
    /// <summary>The item itself, or the same thing under the name of another table.</summary>
    public const string Itself = "itself";

    /// <summary>A step of an item that only sums up steps.</summary>
    public const string StepOfSum = "step-of-sum";

    /// <summary>Carries the tag.</summary>
    public const string Tagged = "tagged";

    /// <summary>Is traded under the code that was named.</summary>
    public const string ClassifiedAs = "classified-as";

    /// <summary>The part of the supplier's deliveries of it that the disruption names, 0..1; 1 for all.</summary>
    public double Part { get; init; } = 1;

    /// <summary>The code under which that part passes; null when all of the deliveries are meant.</summary>
    public string? Code { get; init; }

    /// <summary>What a reader has to know: <c>SHARED_CODE</c>, <c>PART_OF_TRADE</c>, <c>PART_UNKNOWN</c>, <c>PROXY_CODE</c>.</summary>
    public ImmutableArray<string> Flags { get; init; } = [];

    /// <summary>The same in a sentence; null when there is nothing to know.</summary>
    public string? Note { get; init; }

    /// <summary>False for a code of which only what is traded under it is known, and no trade.</summary>
    internal bool StopsItself { get; init; } = true;
}
