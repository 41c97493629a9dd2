using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Loading;
using GeoMonitor.Storage.Archive;
using static GeoMonitor.Monitoring.Loading.Audit.AuditText;

namespace GeoMonitor.Monitoring.Loading.Audit;

/// <summary>Holds production, governance and assessments against the edition of the same source that was loaded before.</summary>
internal static class FigureReleaseChecks
{
    /// <summary>How much changed of the figures that both editions have.</summary>
    public const string Previous = "previous-release";

    /// <summary>Whether another edition of the source stays in use beside this one.</summary>
    public const string Mixed = "mixed-releases";

    // below this number a change of unit cannot be told from a change of figures
    private const int Many = 10;

    /// <summary>Makes both checks; none for figures that are not compared.</summary>
    /// <param name="figures">The figures of the file.</param>
    /// <param name="earlier">The edition that was loaded before; null when there is none.</param>
    /// <param name="supersedes">The datasets whose place the file takes.</param>
    /// <param name="limits">From where on they fail.</param>
    public static IEnumerable<LoadCheck> Of(
        FigureSet figures, FigureDataset? earlier, IReadOnlyCollection<DatasetId> supersedes, AuditLimits limits)
    {
        if (figures.Kind is not (FigureKind.Production or FigureKind.Governance or FigureKind.Assessments))
            yield break;
        if (earlier is null)
        {
            yield return new LoadCheck(Previous, Passed: true, Blocking: false, "No earlier release of these figures is in the archive.");
            yield break;
        }

        yield return OfChanges(figures, earlier, limits);
        yield return OfMixture(figures, earlier, supersedes);
    }

    private static LoadCheck OfChanges(FigureSet figures, FigureDataset earlier, AuditLimits limits)
    {
        var (now, then) = (ByKey(figures), ByKey(earlier.Figures));
        var (years, yearsThen) = (now.Keys.Select(k => k.Year).ToHashSet(), then.Keys.Select(k => k.Year).ToHashSet());
        var both = now.Where(n => then.ContainsKey(n.Key)).Select(n => (Now: n.Value, Then: then[n.Key])).ToArray();
        var changed = both.Where(b => b.Now.ChangeFrom(b.Then) > limits.ChangeTolerance).OrderByDescending(b => b.Now.ChangeFrom(b.Then)).ToArray();
        var vanished = then.Keys.Where(k => years.Contains(k.Year) && !now.ContainsKey(k)).Order().ToArray();
        var added = now.Keys.Count(k => yearsThen.Contains(k.Year) && !then.ContainsKey(k));
        var compared = both.Length + vanished.Length;
        var share = compared == 0 ? 0 : (double)(changed.Length + vanished.Length) / compared;
        var factor = Factor(both);
        var isUnit = factor > limits.RefuseFactor || factor < 1 / limits.RefuseFactor;
        var unit = isUnit
            ? $" Half of them are {Number(factor)} times as high or more, which is a change of unit (a factor of {Number(limits.RefuseFactor)} refuses the file)."
            : "";
        return new LoadCheck(
            Previous,
            share <= limits.MaxChangedShare && !isUnit,
            Blocking: isUnit,
            $"Against {Named(earlier)} {changed.Length:N0} of {both.Length:N0} figures that both have changed by more than {Percent(limits.ChangeTolerance)}"
            + $"{First([.. changed.Select(c => c.Now.ChangeSentence(c.Then))])}; of the years that both have {vanished.Length:N0} figures are gone"
            + $"{First([.. vanished.Select(v => $"{v.Key} {v.Year}")])}, {added:N0} are new. {Percent(share)} changed or gone, "
            + $"{Percent(limits.MaxChangedShare)} is expected at most.{unit}");
    }

    private static LoadCheck OfMixture(FigureSet figures, FigureDataset earlier, IReadOnlyCollection<DatasetId> supersedes)
    {
        var stays = !supersedes.Contains(earlier.Dataset.Id) && earlier.Figures.Origin != figures.Origin;
        return new LoadCheck(
            Mixed,
            Passed: !stays,
            Blocking: false,
            stays
                ? $"{Named(earlier)} stays in use beside {figures.Origin}: figures of two editions are never compared, so load this file in its place "
                    + $"(supersedes={earlier.Dataset.Id}) or withdraw it, unless both are meant."
                : "No other edition of the source stays in use.");
    }

    private static string Named(FigureDataset earlier) => $"'{earlier.Dataset.Report.FileName}' ({earlier.Figures.Origin})";

    // rows with one key, such as producers that the source does not name, are parts of one figure
    private static Dictionary<(string Key, Core.Year Year), ComparableFigure> ByKey(FigureSet figures)
    {
        var byKey = new Dictionary<(string Key, Core.Year Year), ComparableFigure>();
        foreach (var figure in ComparableFigure.Of(figures))
        {
            var key = (figure.Key, figure.Year);
            byKey[key] = byKey.TryGetValue(key, out var part) && figure.Range is null
                ? figure with { Value = figure.Value + part.Value }
                : figure;
        }

        return byKey;
    }

    // the median of new over old; 1 where there are too few
    private static double Factor((ComparableFigure Now, ComparableFigure Then)[] both)
    {
        var ratios = both.Where(b => b.Now is { Range: null, Value: > 0 } && b.Then.Value > 0).Select(b => b.Now.Value / b.Then.Value).Order().ToArray();
        return ratios.Length < Many ? 1 : ratios[ratios.Length / 2];
    }
}
