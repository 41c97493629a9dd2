namespace GeoMonitor.Core.Indicators.Scenarios;

/// <summary>The random numbers of one draw of one item: a stream of its own, without an allocation.</summary>
/// <remarks>
/// A stream depends only on the seed, the item and the number of the draw. So draws are the same on one thread or many,
/// and those of an item do not change when others join the list. SplitMix64 as in <see cref="DrawRandom"/>; gamma
/// variates by Marsaglia and Tsang (2000), normal ones by the polar method.
/// </remarks>
public struct DrawSequence
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong _state;
    private double _spare;

    /// <summary>Starts the stream.</summary>
    /// <param name="seed">The seed of all draws.</param>
    /// <param name="item">A number that names the item, such as <see cref="KeyOf"/>.</param>
    /// <param name="draw">The number of the draw.</param>
    public DrawSequence(ulong seed, ulong item, int draw)
    {
        _state = Mix(Mix(seed ^ item) + (Golden * ((ulong)draw + 1)));
        _spare = double.NaN;
    }

    /// <summary>A number that names an item by its text, the same on every machine (FNV-1a).</summary>
    public static ulong KeyOf(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 1099511628211UL);
        return hash;
    }

    /// <summary>Uniform between 0 and 1, 0 excluded, so that its logarithm is finite.</summary>
    public double NextDouble() => ((NextBits() >> 11) + 0.5) * (1.0 / (1UL << 53));

    /// <summary>Standard normal.</summary>
    public double NextNormal()
    {
        if (!double.IsNaN(_spare))
        {
            var kept = _spare;
            _spare = double.NaN;
            return kept;
        }

        while (true)
        {
            var (x, y) = ((2 * NextDouble()) - 1, (2 * NextDouble()) - 1);
            var r = (x * x) + (y * y);
            if (r is >= 1 or 0)
                continue;
            var scale = Math.Sqrt(-2 * Math.Log(r) / r);
            _spare = y * scale;
            return x * scale;
        }
    }

    /// <summary>Gamma with a shape above 0 and scale 1.</summary>
    public double NextGamma(double shape)
    {
        if (shape >= 1)
            return Large(shape);

        // a gamma of shape a is one of shape a + 1 times u^(1/a)
        var u = NextDouble();
        var power = Math.Log(u) / shape;
        return power < SmallestPower ? 0 : Large(shape + 1) * Math.Exp(power);
    }

    // e^-40 of a unit is nothing beside the sum of the others
    internal const double SmallestPower = -40;

    private double Large(double shape)
    {
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = NextNormal();
            var v = 1 + (c * x);
            if (v <= 0)
                continue;
            v = v * v * v;
            var u = NextDouble();
            var square = x * x;
            if (u < 1 - (0.0331 * square * square) || Math.Log(u) < (0.5 * square) + (d * (1 - v + Math.Log(v))))
                return d * v;
        }
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private ulong NextBits() => Mix(_state += Golden);
}
