using System.Collections.Immutable;
using GeoMonitor.Core.Items;

namespace GeoMonitor.Datasets.Builder.Items;

/// <summary>How a code of an older revision stands to the codes of today.</summary>
internal sealed class ProductOrigin
{
    // waste codes are tied to many others; a list of them tells nobody anything
    private const int ListedAtMost = 3;

    private readonly HsRevision _revision;
    private readonly Hs6 _code;

    public ProductOrigin(Concordance concordance, HsRevision revision, Hs6 code)
    {
        _revision = revision;
        _code = code;
        Today = concordance.Forward(revision, code);
        Partial = [.. Today.Where(t => concordance.Backward(revision, t) is not [var only] || only != code)];
        ExistsToday = concordance.Has(Concordance.Today, code);
    }

    /// <summary>Today's codes that hold goods of the code.</summary>
    public ImmutableArray<Hs6> Today { get; }

    /// <summary>Those of them that also hold goods of other codes.</summary>
    public ImmutableArray<Hs6> Partial { get; }

    /// <summary>Whether the digits are a code today, of whatever meaning.</summary>
    public bool ExistsToday { get; }

    /// <summary>Whether the code means today exactly what it means in its revision.</summary>
    public bool IsSame => Partial.IsEmpty && Today is [var only] && only == _code;

    /// <summary>What a reader who knows today's codes has to know; null when the digits mean the same.</summary>
    public string? Note()
    {
        if (IsSame)
            return null;
        if (Today.IsEmpty)
            return $"{_revision} {_code} has no code of today.";
        var whole = Today.Except(Partial).ToList();
        var parts = new List<string>();
        if (whole.Count > 0)
            parts.Add(List(whole));
        if (Partial.Length > 0)
            parts.Add("part of " + (Partial.Length <= ListedAtMost ? List(Partial) : $"{Partial.Length} other codes"));
        return $"{_revision} {_code} is today {string.Join(", and ", parts)}.";
    }

    private static string List(IReadOnlyList<Hs6> codes) =>
        codes.Count == 1
            ? codes[0].ToString()
            : $"{string.Join(", ", codes.SkipLast(1))} and {codes[^1]}";
}
