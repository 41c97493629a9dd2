namespace GeoMonitor.Core.Indicators.Scenarios;

/// <summary>The random numbers of one draw: a stream of its own for every draw number.</summary>
/// <remarks>
/// Because a draw depends only on the seed and its number, all draws together are the same on one thread or many, and
/// on every machine. The generator is SplitMix64 (Steele, Lea, Flood 2014): short streams, quick to start.
/// </remarks>
public sealed class DrawRandom : Random
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong _state;

    /// <summary>Starts the stream of a draw.</summary>
    public DrawRandom(ulong seed, int draw) =>

        // mixing the draw number first keeps neighbouring draws from sharing a shifted stream
        _state = Mix(seed + (Golden * ((ulong)draw + 1)));

    /// <inheritdoc />
    public override double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <inheritdoc />
    public override int Next() => (int)(NextBits() >> 33) is var value && value == int.MaxValue ? Next() : value;

    /// <inheritdoc />
    public override int Next(int maxValue) => Next(0, maxValue);

    /// <inheritdoc />
    public override int Next(int minValue, int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        return minValue + (int)(NextDouble() * ((long)maxValue - minValue));
    }

    /// <inheritdoc />
    public override void NextBytes(byte[] buffer) => NextBytes(buffer.AsSpan());

    /// <inheritdoc />
    public override void NextBytes(Span<byte> buffer)
    {
        foreach (ref var b in buffer)
            b = (byte)(NextBits() >> 56);
    }

    /// <inheritdoc />
    public override long NextInt64() => (long)(NextBits() >> 1) is var value && value == long.MaxValue ? NextInt64() : value;

    /// <inheritdoc />
    protected override double Sample() => NextDouble();

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private ulong NextBits() => Mix(_state += Golden);
}
