using System.Collections.Immutable;

namespace GeoMonitor.Core.Items.Concordances;

/// <summary>A code to which goods go, and the part of them that does.</summary>
/// <param name="Code">The code.</param>
/// <param name="Weight">The part, 0..1; zero where the codes are linked but nothing goes this way.</param>
public readonly record struct CodeWeight<TCode>(TCode Code, double Weight)
    where TCode : struct, IComparable<TCode>;

/// <summary>Where the goods of one code go: every linked code once, in order, with weights that sum to one.</summary>
/// <remarks>Immutable; cannot be built with weights that lose or make goods.</remarks>
public sealed class CodeSplit<TCode>
    where TCode : struct, IComparable<TCode>
{
    // binary fractions of thirds and sevenths do not add up exactly; more than this is an error of the table
    private const double Tolerance = 1e-9;

    /// <summary>Makes a split.</summary>
    /// <param name="parts">The codes with their weights.</param>
    /// <param name="basis">What the weights rest on.</param>
    /// <exception cref="ArgumentException">
    /// There is no code, one occurs twice, a weight is not between 0 and 1, the weights do not sum to one, or several
    /// codes are said to need no weights.
    /// </exception>
    public CodeSplit(IEnumerable<CodeWeight<TCode>> parts, WeightBasis basis)
    {
        Parts = [.. parts.OrderBy(p => p.Code)];
        Basis = basis;
        if (Parts.IsEmpty)
            throw new ArgumentException("A split needs a code to go to.", nameof(parts));
        for (var i = 1; i < Parts.Length; i++)
        {
            if (Parts[i].Code.CompareTo(Parts[i - 1].Code) == 0)
                throw new ArgumentException($"The code {Parts[i].Code} occurs twice in a split.", nameof(parts));
        }

        foreach (var part in Parts)
        {
            if (part.Weight is not (>= 0 and <= 1))
                throw new ArgumentException($"The weight of {part.Code} is {part.Weight} and not between 0 and 1.", nameof(parts));
        }

        var sum = Parts.Sum(p => p.Weight);
        if (Math.Abs(sum - 1) > Tolerance)
            throw new ArgumentException($"The weights of a split sum to {sum} and not to one.", nameof(parts));
        if (basis == WeightBasis.Whole && Parts.Length > 1)
            throw new ArgumentException("A split over several codes needs a basis for its weights.", nameof(basis));
    }

    /// <summary>The linked codes in ascending order, with their weights.</summary>
    public ImmutableArray<CodeWeight<TCode>> Parts { get; }

    /// <summary>What the weights rest on.</summary>
    public WeightBasis Basis { get; }

    /// <summary>The codes to which something goes.</summary>
    public IEnumerable<CodeWeight<TCode>> Carrying => Parts.Where(p => p.Weight > 0);

    /// <inheritdoc />
    public override string ToString() => string.Join(", ", Parts.Select(p => $"{p.Code} {p.Weight:0.###}"));
}

/// <summary>Makes splits.</summary>
public static class CodeSplit
{
    /// <summary>All goods go to one code.</summary>
    public static CodeSplit<TCode> WholeTo<TCode>(TCode code)
        where TCode : struct, IComparable<TCode> =>
        new([new CodeWeight<TCode>(code, 1)], WeightBasis.Whole);

    /// <summary>Equal parts: assumed, unless there is only one code.</summary>
    /// <param name="codes">The codes, each once.</param>
    public static CodeSplit<TCode> Equal<TCode>(IReadOnlyCollection<TCode> codes)
        where TCode : struct, IComparable<TCode> => new(
        codes.Select(c => new CodeWeight<TCode>(c, 1.0 / codes.Count)),
        codes.Count == 1 ? WeightBasis.Whole : WeightBasis.Assumed);

    /// <summary>All goods go to the one code that the table chose among the linked ones.</summary>
    /// <param name="codes">The linked codes, each once.</param>
    /// <param name="chosen">The one that takes all.</param>
    public static CodeSplit<TCode> Chosen<TCode>(IReadOnlyCollection<TCode> codes, TCode chosen)
        where TCode : struct, IComparable<TCode> => new(
        codes.Select(c => new CodeWeight<TCode>(c, c.CompareTo(chosen) == 0 ? 1 : 0)),
        codes.Count == 1 ? WeightBasis.Whole : WeightBasis.Stated);
}
