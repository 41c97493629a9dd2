using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GeoMonitor.Core.Items.Concordances;

/// <summary>
/// Where the goods of every code of one nomenclature stand in another. It works in one direction: how a code is split
/// says nothing about how the parts are put together again.
/// </summary>
/// <remarks>
/// Immutable and safe for concurrent use. The official tables link codes and give no weights; whose weights are used
/// stands in <see cref="CodeSplit{TCode}.Basis"/> of each code.
/// </remarks>
public sealed class Concordance<TFrom, TTo>
    where TFrom : struct, IComparable<TFrom>
    where TTo : struct, IComparable<TTo>
{
    private readonly FrozenDictionary<TFrom, CodeSplit<TTo>> _splits;
    private readonly FrozenDictionary<TTo, ImmutableArray<TFrom>> _sources;

    /// <summary>Makes a concordance.</summary>
    /// <param name="name">What it is called in reports, such as <c>UNSD correlation HS22 to HS17</c>.</param>
    /// <param name="from">The nomenclature of the codes that are converted.</param>
    /// <param name="to">The nomenclature that they are converted to.</param>
    /// <param name="splits">Where each code goes.</param>
    /// <exception cref="ArgumentException">There is no code, a code is given twice, or the name is empty.</exception>
    public Concordance(
        string name, Nomenclature from, Nomenclature to, IEnumerable<KeyValuePair<TFrom, CodeSplit<TTo>>> splits)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, From, To) = (name, from, to);
        Splits = [.. splits.OrderBy(s => s.Key)];
        if (Splits.IsEmpty)
            throw new ArgumentException($"The concordance {name} has no codes.", nameof(splits));
        for (var i = 1; i < Splits.Length; i++)
        {
            if (Splits[i].Key.CompareTo(Splits[i - 1].Key) == 0)
                throw new ArgumentException($"The concordance {name} has {Splits[i].Key} twice.", nameof(splits));
        }

        _splits = Splits.ToFrozenDictionary();
        _sources = Splits
            .SelectMany(s => s.Value.Parts.Select(p => (p.Code, s.Key)))
            .GroupBy(p => p.Code, p => p.Key)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
    }

    /// <summary>What it is called in reports.</summary>
    public string Name { get; }

    /// <summary>The nomenclature of the codes that are converted.</summary>
    public Nomenclature From { get; }

    /// <summary>The nomenclature that they are converted to.</summary>
    public Nomenclature To { get; }

    /// <summary>Every code with where it goes, in ascending order.</summary>
    public ImmutableArray<KeyValuePair<TFrom, CodeSplit<TTo>>> Splits { get; }

    /// <summary>Every code that something is linked to, in ascending order.</summary>
    public IEnumerable<TTo> Targets => _sources.Keys.Order();

    /// <summary>Where a code goes; null when the table does not have it.</summary>
    public CodeSplit<TTo>? Find(TFrom code) => _splits.GetValueOrDefault(code);

    /// <summary>The codes that are linked to a code, in ascending order; empty when none is.</summary>
    public ImmutableArray<TFrom> SourcesOf(TTo code) => _sources.GetValueOrDefault(code, []);

    /// <summary>How two codes relate; null when they are not linked.</summary>
    public CodeRelation? RelationOf(TFrom from, TTo to)
    {
        if (Find(from) is not { } split || !split.Parts.Any(p => p.Code.CompareTo(to) == 0))
            return null;
        return (SourcesOf(to).Length > 1, split.Parts.Length > 1) switch
        {
            (false, false) => CodeRelation.OneToOne,
            (true, false) => CodeRelation.ManyToOne,
            (false, true) => CodeRelation.OneToMany,
            (true, true) => CodeRelation.ManyToMany,
        };
    }

    /// <summary>The same concordance with other weights for some codes, as from observed trade.</summary>
    /// <param name="name">The name of the new one.</param>
    /// <param name="splits">The codes with new weights; all must be in this concordance.</param>
    /// <exception cref="ArgumentException">A code is not in this concordance, or goes to a code it is not linked to.</exception>
    public Concordance<TFrom, TTo> Reweighted(string name, IReadOnlyDictionary<TFrom, CodeSplit<TTo>> splits)
    {
        foreach (var (code, split) in splits)
        {
            var linked = Find(code) ?? throw new ArgumentException($"{Name} has no code {code}.", nameof(splits));
            if (!split.Parts.Select(p => p.Code).SequenceEqual(linked.Parts.Select(p => p.Code)))
                throw new ArgumentException($"The weights of {code} are not those of the codes linked to it.", nameof(splits));
        }

        return new Concordance<TFrom, TTo>(
            name, From, To, Splits.Select(s => KeyValuePair.Create(s.Key, splits.GetValueOrDefault(s.Key, s.Value))));
    }

    /// <inheritdoc />
    public override string ToString() => $"{Name} ({Splits.Length} codes {From} to {To})";
}
