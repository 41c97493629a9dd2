using System.Collections.Immutable;

namespace GeoMonitor.Graph.InputOutput;

/// <summary>
/// What a bundle of goods is made of, at the first step and at all steps (methodology 6.2). A bundle is a unit of one sector, the
/// final demand of an economy, or a mix of sectors such as one industry of several countries; every measure is linear in it.
/// </summary>
/// <remarks>One solution of the system serves all measures. Immutable and safe for concurrent use.</remarks>
public sealed class BundleContents
{
    private readonly double[] _bundle;
    private readonly double[] _direct;
    private readonly double[] _through;

    private BundleContents(double[] bundle, double[] direct, double[] through) => (_bundle, _direct, _through) = (bundle, direct, through);

    /// <summary>Looks through a bundle.</summary>
    /// <param name="system">The sectors.</param>
    /// <param name="bundle">How much of each sector is in it; shares are asked of bundles that add to one.</param>
    /// <exception cref="ArgumentException">There is not one figure for each sector.</exception>
    public static BundleContents Of(LeontiefSystem system, ReadOnlySpan<double> bundle)
    {
        // L b - b = L (A b), which keeps small figures exact where L b less b would not
        var direct = system.Coefficients.Inputs(bundle);
        return new(bundle.ToArray(), direct, system.Output(direct));
    }

    /// <summary>What the bundle itself is made of by group, in its unit.</summary>
    public ImmutableArray<double> Bundle(ReadOnlySpan<int> groups) => Sum(groups, static (b, _, _) => b);

    /// <summary>Inputs at the first step by group, A b.</summary>
    public ImmutableArray<double> Direct(ReadOnlySpan<int> groups) => Sum(groups, static (_, d, _) => d);

    /// <summary>Inputs at all steps by group, (L - I) b.</summary>
    public ImmutableArray<double> Through(ReadOnlySpan<int> groups) => Sum(groups, static (_, _, t) => t);

    /// <summary>VAS = v L b: value added by group. Adds to the bundle when v is what inputs leave.</summary>
    /// <param name="groups">The group of each sector, 0 and up.</param>
    /// <param name="valueAdded">v, value added for one unit of output.</param>
    /// <exception cref="ArgumentException">There is not one figure for each sector.</exception>
    public ImmutableArray<double> ValueAdded(ReadOnlySpan<int> groups, ReadOnlySpan<double> valueAdded)
    {
        Require(groups.Length);
        Require(valueAdded.Length);
        var sums = new double[Count(groups)];
        for (var i = 0; i < _bundle.Length; i++)
            sums[groups[i]] += (_bundle[i] + _through[i]) * valueAdded[i];
        return [.. sums];
    }

    /// <summary>FPEM and its face value by group, own output included: L b and (I + A) b over the sum of L b.</summary>
    public ImmutableArray<LookThroughShare> Gross(ReadOnlySpan<int> groups)
    {
        var made = Sum(groups, static (b, _, t) => b + t);
        var total = made.Sum();
        return Shares(Sum(groups, static (b, d, _) => b + d), total, made, total);
    }

    /// <summary>Shares of groups in inputs only: A b and (L - I) b, each over its own sum.</summary>
    public ImmutableArray<LookThroughShare> Inputs(ReadOnlySpan<int> groups)
    {
        var (direct, through) = (Direct(groups), Through(groups));
        return Shares(direct, direct.Sum(), through, through.Sum());
    }

    private ImmutableArray<double> Sum(ReadOnlySpan<int> groups, Func<double, double, double, double> part)
    {
        Require(groups.Length);
        var sums = new double[Count(groups)];
        for (var i = 0; i < _bundle.Length; i++)
            sums[groups[i]] += part(_bundle[i], _direct[i], _through[i]);
        return [.. sums];
    }

    private static int Count(ReadOnlySpan<int> groups)
    {
        var count = 0;
        foreach (var group in groups)
            count = Math.Max(count, group + 1);
        return count;
    }

    private static ImmutableArray<LookThroughShare> Shares(
        ImmutableArray<double> direct, double directTotal, ImmutableArray<double> through, double throughTotal) =>
    [
        .. direct.Select((d, group) => new LookThroughShare(
            group,
            directTotal > 0 ? d / directTotal : null,
            throughTotal > 0 ? through[group] / throughTotal : null)),
    ];

    private void Require(int length)
    {
        if (length != _bundle.Length)
            throw new ArgumentException($"{_bundle.Length} sectors need as many figures; {length} are given.", nameof(length));
    }
}
