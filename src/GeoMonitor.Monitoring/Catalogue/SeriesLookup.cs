using GeoMonitor.Core.Trade;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Catalogue;

/// <summary>Finds the series that a question names.</summary>
public static class SeriesLookup
{
    /// <summary>The run, answering from one series alone; the run as it is when none is named.</summary>
    /// <param name="run">The run.</param>
    /// <param name="text">
    /// Source, revision and release with blanks or strokes between them, as answers and lists spell them, or a dataset of
    /// the series.
    /// </param>
    /// <exception cref="MonitorProblemException">The run has no such series; the nearest are named.</exception>
    public static RunView Restrict(RunView run, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return run;
        var wanted = text.Trim();
        foreach (var contents in run.Series)
        {
            if (Names(contents).Contains(wanted, StringComparer.OrdinalIgnoreCase))
                return run.OnlyFrom(contents.Series);
        }

        throw MonitorProblemException.Unknown(
            "series",
            text,
            run.Series.Select(s => new Candidate(s.Series.ToString(), [.. Names(s)])),
            $"The run answers from: {string.Join("; ", run.Series.Select(s => s.Series))}. A dataset of the series may be named as well; one "
            + "loaded after the run needs a recomputation first.");
    }

    private static IEnumerable<string> Names(SeriesContents contents)
    {
        var series = contents.Series;
        yield return series.ToString();
        yield return $"{series.Source}/{series.Revision}/{series.Release}";
        if (series.Release == SeriesKey.UnstatedRelease)
            yield return $"{series.Source} {series.Revision}";
        foreach (var dataset in contents.Datasets)
            yield return dataset.Value;
    }
}
