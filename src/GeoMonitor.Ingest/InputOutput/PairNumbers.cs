namespace GeoMonitor.Ingest.InputOutput;

/// <summary>Numbers pairs, such as the industries of economies, in the order in which they come first.</summary>
internal sealed class PairNumbers
{
    private readonly Dictionary<(int First, int Second), int> _numbers = [];
    private readonly List<(int First, int Second)> _pairs = [];

    /// <summary>How many pairs there are.</summary>
    public int Count => _pairs.Count;

    /// <summary>The number of a pair, from 0.</summary>
    public int Of(int first, int second)
    {
        if (_numbers.TryGetValue((first, second), out var number))
            return number;
        _pairs.Add((first, second));
        return _numbers[(first, second)] = _pairs.Count - 1;
    }

    /// <summary>The number of a pair; -1 when it never came.</summary>
    public int Find(int first, int second) => _numbers.GetValueOrDefault((first, second), -1);

    /// <summary>The first of a pair.</summary>
    public int First(int number) => _pairs[number].First;

    /// <summary>The second of a pair.</summary>
    public int Second(int number) => _pairs[number].Second;
}
