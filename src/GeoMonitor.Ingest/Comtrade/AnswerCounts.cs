using System.Collections.Immutable;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Comtrade;

/// <summary>Holds the number of records in answers of the API against what they say and against what one call gives at most.</summary>
internal sealed class AnswerCounts
{
    // keyless, with a free key, with a premium key: there are no pages, so an answer of this size is cut off
    private static readonly ImmutableArray<long> LimitsOfCalls = [500, 100_000, 250_000];

    private readonly List<string> _wrong = [];
    private readonly List<string> _full = [];
    private int _answers;
    private long _records;

    /// <summary>Takes one answer.</summary>
    /// <param name="name">How to call it in a sentence.</param>
    /// <param name="said">How many records it says that it has; null when it does not say.</param>
    /// <param name="records">How many it holds.</param>
    public void Take(string name, long? said, long records)
    {
        _answers++;
        _records += records;
        if (said is { } count && count != records)
            _wrong.Add($"'{name}' says that it has {count:N0} records and holds {records:N0}");
        if (LimitsOfCalls.Contains(records))
            _full.Add($"'{name}' has {records:N0} records");
    }

    /// <summary>What was found.</summary>
    public IEnumerable<LoadCheck> ToChecks()
    {
        yield return new LoadCheck(
            "answer-count",
            Passed: _wrong.Count == 0,
            Blocking: true,
            _wrong.Count == 0
                ? $"{(_answers == 1 ? "the answer holds" : $"all {_answers:N0} answers hold")} as many records as said ({_records:N0})"
                : _wrong[0]);
        if (_full.Count > 0)
        {
            yield return new LoadCheck(
                "answer-limit",
                Passed: false,
                Blocking: false,
                $"{string.Join(", ", _full)}, exactly as many as one call gives: the rest is probably cut off, so ask by year or by reporter");
        }
    }
}
