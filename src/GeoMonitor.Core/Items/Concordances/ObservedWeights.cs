namespace GeoMonitor.Core.Items.Concordances;

/// <summary>
/// Weights from trade that a source publishes in both nomenclatures in one year: the values that differ least from
/// equal parts and add up to the value of every code on both sides.
/// </summary>
/// <remarks>
/// Iterative proportional fitting (Deming and Stephan 1940), also known as RAS, over the links of the concordance. It
/// ends on the side of the codes that are converted, so that their weights sum to one even where the two publications
/// do not agree. A code keeps the weights it had where it has no value itself or where all codes it goes to have none.
/// </remarks>
public static class ObservedWeights
{
    private const int MaxRounds = 500;
    private const double Converged = 1e-12;

    /// <summary>The concordance with observed weights where there are any.</summary>
    /// <param name="links">The concordance.</param>
    /// <param name="fromValues">The value of each code that is converted; a code that is absent has none.</param>
    /// <param name="toValues">The value of each code it is converted to, in the same year; a code that is absent has none.</param>
    /// <param name="name">The name of the new concordance, which should say source and year.</param>
    public static Concordance<TFrom, TTo> Apply<TFrom, TTo>(
        Concordance<TFrom, TTo> links,
        IReadOnlyDictionary<TFrom, Money> fromValues,
        IReadOnlyDictionary<TTo, Money> toValues,
        string name)
        where TFrom : struct, IComparable<TFrom>
        where TTo : struct, IComparable<TTo>
    {
        // codes that go nowhere of value cannot be weighed, and must not take value from those that can
        var rows = links.Splits
            .Where(s => ValueOf(fromValues, s.Key) > 0 && s.Value.Parts.Any(p => ValueOf(toValues, p.Code) > 0))
            .Select(s => new Row<TFrom, TTo>(
                s.Key,
                [.. s.Value.Parts.Select(p => p.Code)],
                [.. s.Value.Parts.Select(p => ValueOf(toValues, p.Code) > 0 ? ValueOf(fromValues, s.Key) / s.Value.Parts.Length : 0)]))
            .ToList();
        foreach (var row in rows)
            Scale(row, ValueOf(fromValues, row.Code));
        for (var round = 0; round < MaxRounds && Fit(rows, fromValues, toValues) > Converged;)
            round++;
        return links.Reweighted(
            name,
            rows.Where(r => r.Targets.Length > 1).ToDictionary(
                r => r.Code,
                r => new CodeSplit<TTo>(
                    r.Targets.Select((t, i) => new CodeWeight<TTo>(t, r.Values[i] / r.Values.Sum())), WeightBasis.Observed)));
    }

    // one round of both sides; the largest change relative to the value of a code
    private static double Fit<TFrom, TTo>(
        List<Row<TFrom, TTo>> rows, IReadOnlyDictionary<TFrom, Money> fromValues, IReadOnlyDictionary<TTo, Money> toValues)
        where TFrom : notnull
        where TTo : notnull
    {
        var sums = new Dictionary<TTo, double>();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Targets.Length; i++)
                sums[row.Targets[i]] = sums.GetValueOrDefault(row.Targets[i]) + row.Values[i];
        }

        var change = 0.0;
        foreach (var row in rows)
        {
            var before = row.Values.ToArray();
            for (var i = 0; i < row.Values.Length; i++)
            {
                if (sums[row.Targets[i]] > 0)
                    row.Values[i] *= ValueOf(toValues, row.Targets[i]) / sums[row.Targets[i]];
            }

            var value = ValueOf(fromValues, row.Code);
            Scale(row, value);
            for (var i = 0; i < before.Length; i++)
                change = Math.Max(change, Math.Abs(row.Values[i] - before[i]) / value);
        }

        return change;
    }

    private static void Scale<TFrom, TTo>(Row<TFrom, TTo> row, double value)
    {
        var sum = row.Values.Sum();
        for (var i = 0; i < row.Values.Length; i++)
            row.Values[i] *= value / sum;
    }

    private static double ValueOf<TCode>(IReadOnlyDictionary<TCode, Money> values, TCode code) =>
        values.TryGetValue(code, out var value) ? value.Usd : 0;

    private sealed record Row<TFrom, TTo>(TFrom Code, TTo[] Targets, double[] Values);
}
