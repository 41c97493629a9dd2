using System.Collections.Immutable;
using GeoMonitor.Monitoring.Problems;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>What is wrong with a scenario, field by field, so that all of it is said at once.</summary>
internal sealed class ScenarioFaults
{
    private readonly List<FieldFault> _faults = [];
    private ImmutableArray<string> _suggestions = [];

    public int Count => _faults.Count;

    public void Add(string field, string message) => _faults.Add(new FieldFault(field, message));

    /// <summary>Keeps the nearest values of the first fault.</summary>
    public void Suggest(ImmutableArray<string> suggestions)
    {
        if (_faults.Count == 0)
            _suggestions = suggestions;
    }

    /// <summary>A number within bounds; the usual one when none is given or it is wrong.</summary>
    public double InRange(double? given, double least, double most, double usual, string field, string unit)
    {
        if (given is null || (given >= least && given <= most))
            return given ?? usual;
        Add(field, $"{field} is {given}; it is {unit}, {least} to {most}.");
        return usual;
    }

    /// <summary>What a look-up finds. Its sentence names the nearest values; its field is the path in the question.</summary>
    public T? Try<T>(Func<T> find, string field)
    {
        try
        {
            return find();
        }
        catch (MonitorProblemException problem) when (problem.Kind is ProblemKind.NotFound or ProblemKind.Invalid)
        {
            Suggest(problem.Suggestions);
            Add(field, problem.Message);
            return default;
        }
    }

    /// <summary>Refuses the scenario with all that was found.</summary>
    /// <exception cref="MonitorProblemException">Something is wrong.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
            throw MonitorProblemException.OfFaults("invalid-scenario", [.. _faults], _suggestions);
    }
}
