namespace GeoMonitor.Core.Items.Concordances;

/// <summary>Makes concordances of tables of links, of each other, and of nothing.</summary>
public static class ConcordanceBuilding
{
    /// <summary>A concordance of a table of linked codes: codes with several links are split in equal parts.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="from">The nomenclature of the codes that are converted.</param>
    /// <param name="to">The nomenclature that they are converted to.</param>
    /// <param name="links">Pairs of codes; a repeated pair counts once.</param>
    public static Concordance<TFrom, TTo> FromLinks<TFrom, TTo>(
        string name, Nomenclature from, Nomenclature to, IEnumerable<(TFrom From, TTo To)> links)
        where TFrom : struct, IComparable<TFrom>
        where TTo : struct, IComparable<TTo> => new(
        name,
        from,
        to,
        links.GroupBy(l => l.From, l => l.To).Select(g => KeyValuePair.Create(g.Key, CodeSplit.Equal([.. g.Distinct()]))));

    /// <summary>
    /// A concordance that sends each code whole to the one code that its maker chose for it, as the conversion tables of
    /// the UN Statistics Division do. The other links stay known, with weight zero.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="links">All links.</param>
    /// <param name="chosen">The code that each code goes to; codes without one keep the weights of the links.</param>
    /// <exception cref="ArgumentException">A choice is not among the links.</exception>
    public static Concordance<TFrom, TTo> WithChoice<TFrom, TTo>(
        this Concordance<TFrom, TTo> links, string name, IReadOnlyDictionary<TFrom, TTo> chosen)
        where TFrom : struct, IComparable<TFrom>
        where TTo : struct, IComparable<TTo> => links.Reweighted(
        name,
        chosen.ToDictionary(
            c => c.Key,
            c => links.Find(c.Key) is { } split
                ? CodeSplit.Chosen([.. split.Parts.Select(p => p.Code)], c.Value)
                : throw new ArgumentException($"{c.Key} is converted to {c.Value} but linked to nothing.", nameof(chosen))));

    /// <summary>The same links with every code split in equal parts, whatever weights the table gives.</summary>
    public static Concordance<TFrom, TTo> InEqualParts<TFrom, TTo>(this Concordance<TFrom, TTo> concordance)
        where TFrom : struct, IComparable<TFrom>
        where TTo : struct, IComparable<TTo> => FromLinks(
        $"{concordance.Name}, in equal parts",
        concordance.From,
        concordance.To,
        concordance.Splits.SelectMany(s => s.Value.Parts.Select(p => (s.Key, p.Code))));

    /// <summary>
    /// The way back: every code to the codes that were linked to it, in equal parts. The weights of the way there say
    /// nothing about the way back, so none of them is used.
    /// </summary>
    public static Concordance<TTo, TFrom> Reversed<TFrom, TTo>(this Concordance<TFrom, TTo> concordance)
        where TFrom : struct, IComparable<TFrom>
        where TTo : struct, IComparable<TTo> => FromLinks(
        $"{concordance.Name}, reversed",
        concordance.To,
        concordance.From,
        concordance.Splits.SelectMany(s => s.Value.Parts.Select(p => (p.Code, s.Key))));

    /// <summary>One concordance after another: weights are multiplied, and added where two ways lead to one code.</summary>
    /// <remarks>
    /// A code of which any part ends at a code that the second table lacks is left out as a whole and so reported as
    /// unmatched: to keep only the rest of it would make the rest larger than it is.
    /// </remarks>
    /// <exception cref="ArgumentException">The second does not begin where the first ends, or no code passes both.</exception>
    public static Concordance<TFrom, TLast> Then<TFrom, TTo, TLast>(
        this Concordance<TFrom, TTo> first, Concordance<TTo, TLast> second)
        where TFrom : struct, IComparable<TFrom>
        where TTo : struct, IComparable<TTo>
        where TLast : struct, IComparable<TLast>
    {
        if (first.To != second.From)
        {
            throw new ArgumentException(
                $"{first.Name} leads to {first.To}, but {second.Name} begins at {second.From}.", nameof(second));
        }

        return new Concordance<TFrom, TLast>(
            $"{first.Name}, then {second.Name}",
            first.From,
            second.To,
            first.Splits
                .Select(s => (s.Key, Value: Chain(s.Value, second)))
                .Where(s => s.Value is not null)
                .Select(s => KeyValuePair.Create(s.Key, s.Value!)));
    }

    private static CodeSplit<TLast>? Chain<TTo, TLast>(CodeSplit<TTo> split, Concordance<TTo, TLast> second)
        where TTo : struct, IComparable<TTo>
        where TLast : struct, IComparable<TLast>
    {
        var weights = new SortedDictionary<TLast, double>();
        var basis = split.Basis;
        foreach (var part in split.Parts)
        {
            if (second.Find(part.Code) is not { } next)
            {
                if (part.Weight == 0)
                    continue;
                return null;
            }

            foreach (var end in next.Parts)
                weights[end.Code] = weights.GetValueOrDefault(end.Code) + (part.Weight * end.Weight);
            if (part.Weight > 0 && next.Basis > basis)
                basis = next.Basis;
        }

        // whatever the weights on the way: when all ways lead to one code, all goods are there
        return weights.Count == 1
            ? CodeSplit.WholeTo(weights.Keys.First())
            : new CodeSplit<TLast>(
                weights.Select(w => new CodeWeight<TLast>(w.Key, Math.Min(w.Value, 1))),
                basis);
    }
}
