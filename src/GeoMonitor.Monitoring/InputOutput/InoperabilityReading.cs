using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.InputOutput;

/// <summary>Makes first losses by sector of a request, or names every field that is wrong.</summary>
internal sealed class InoperabilityReading(EconomyTable economies, TableEntry entry)
{
    private const int MostLosses = 100;
    private readonly List<FieldFault> _faults = [];
    private ImmutableArray<string> _suggestions = [];

    /// <summary>c* of each sector, 0..1.</summary>
    /// <exception cref="MonitorProblemException">The request is wrong; every fault is named with its field.</exception>
    public double[] Read(IReadOnlyList<FirstLoss>? losses)
    {
        var perturbation = new double[entry.Economies.Length * entry.Industries.Length];
        if (losses is not { Count: > 0 and <= MostLosses })
        {
            Fault("losses", losses is { Count: > 0 }
                ? $"There are {losses.Count} losses; at most {MostLosses} are taken at once."
                : "Name the losses: which economy loses which part of its output, and in which industries.");
        }
        else
        {
            for (var i = 0; i < losses.Count; i++)
                Read(losses[i], $"losses[{i}]", perturbation);
        }

        return _faults.Count == 0 ? perturbation : throw MonitorProblemException.OfFaults("invalid-inoperability", [.. _faults], _suggestions);
    }

    private void Read(FirstLoss loss, string field, double[] perturbation)
    {
        var places = PlacesOf(loss.Economy, field + ".economy");
        var industries = IndustriesOf(loss.Industries, field + ".industries");
        if (loss.Loss is not (>= 0 and <= 1))
        {
            Fault(field + ".loss", loss.Loss is null
                ? "The loss is missing: it is the part of planned output that is lost, 0 to 1."
                : $"The loss is {loss.Loss}; it is the part of planned output that is lost, 0 to 1.");
            return;
        }

        foreach (var place in places)
        {
            foreach (var industry in industries)
            {
                ref var cell = ref perturbation[(place * entry.Industries.Length) + industry];
                if (cell > 0)
                    Fault(field, $"{entry.Economies[place].Label} {entry.Industries[industry].Code} is named before: name each industry once.");
                cell = loss.Loss.Value;
            }
        }
    }

    private ImmutableArray<int> PlacesOf(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Fault(field, "The economy is missing: name who loses output, such as CHN.");
            return [];
        }

        // groups of the table have labels that are no economies
        ImmutableArray<int> labelled = [.. entry.Economies.Index().Where(e => string.Equals(e.Item.Label, text.Trim(), StringComparison.OrdinalIgnoreCase)).Select(e => e.Index)];
        if (!labelled.IsEmpty)
            return labelled;
        var places = EconomyCode.TryParse(text.Trim(), out var code) && economies.Find(code) is { } economy ? TablePerspective.Of(economies, economy, entry).Places : [];
        if (places.IsEmpty)
        {
            Suggest(text, entry.Economies.Select(e => new Candidate(e.Label, [TablePerspective.NameOf(e)])));
            Fault(field, $"The table of {entry.Year} has no '{text}'. It has: {string.Join(", ", entry.Economies.Select(e => e.Label))}.");
        }

        return places;
    }

    private ImmutableArray<int> IndustriesOf(IReadOnlyList<string>? codes, string field)
    {
        if (codes is null || codes.Count == 0)
            return [.. Enumerable.Range(0, entry.Industries.Length)];
        var found = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < codes.Count; i++)
        {
            var at = entry.Industries.Index().FirstOrDefault(c => string.Equals(c.Item.Code, codes[i].Trim(), StringComparison.OrdinalIgnoreCase), (-1, default)).Index;
            if (at >= 0)
            {
                found.Add(at);
                continue;
            }

            Suggest(codes[i], entry.Industries.Select(c => new Candidate(c.Code, c.Name is { } name ? [name] : [])));
            Fault($"{field}[{i}]", $"The table of {entry.Year} has no industry '{codes[i]}'. It has: {string.Join(", ", entry.Industries.Select(c => c.Code))}.");
        }

        return [.. found.Distinct()];
    }

    private void Suggest(string given, IEnumerable<Candidate> candidates) => _suggestions = _suggestions.IsEmpty ? Nearest.To(given, candidates) : _suggestions;

    private void Fault(string field, string message) => _faults.Add(new FieldFault(field, message));
}
