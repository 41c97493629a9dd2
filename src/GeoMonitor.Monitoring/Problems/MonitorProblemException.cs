using System.Collections.Immutable;

namespace GeoMonitor.Monitoring.Problems;

/// <summary>What kind of thing went wrong with a question.</summary>
public enum ProblemKind
{
    /// <summary>The question names something that does not exist.</summary>
    NotFound,

    /// <summary>The question cannot be understood.</summary>
    Invalid,

    /// <summary>The monitor cannot answer yet, or not in its present state.</summary>
    Unavailable,

    /// <summary>What is asked contradicts the state of the thing it is asked of.</summary>
    Conflict,

    /// <summary>What was sent is larger than this monitor takes.</summary>
    TooLarge,
}

/// <summary>
/// A question that cannot be answered. The message is a sentence for the analyst: what was asked, what is wrong with
/// it, and what would be right.
/// </summary>
public sealed class MonitorProblemException : Exception
{
    /// <summary>Makes a problem.</summary>
    /// <param name="kind">What kind of thing went wrong.</param>
    /// <param name="code">A stable identifier such as <c>unknown-economy</c>.</param>
    /// <param name="message">The sentence for the analyst.</param>
    /// <param name="field">The parameter at fault; null when there is no single one.</param>
    /// <param name="suggestions">The nearest valid values, best first.</param>
    public MonitorProblemException(
        ProblemKind kind, string code, string message, string? field = null, ImmutableArray<string> suggestions = default)
        : base(message)
    {
        Kind = kind;
        Code = code;
        Field = field;
        Suggestions = suggestions.IsDefault ? [] : suggestions;
    }

    /// <summary>What kind of thing went wrong.</summary>
    public ProblemKind Kind { get; }

    /// <summary>A stable identifier of the problem.</summary>
    public string Code { get; }

    /// <summary>The parameter at fault; null when there is no single one.</summary>
    public string? Field { get; }

    /// <summary>The nearest valid values, best first; empty when none is near.</summary>
    public ImmutableArray<string> Suggestions { get; }

    /// <summary>Every field at fault with its sentence, where there may be several; empty when <see cref="Field"/> says it.</summary>
    public ImmutableArray<FieldFault> Faults { get; init; } = [];

    /// <summary>When asking again may help; null when it never does.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A value that does not exist, with the nearest ones that do.</summary>
    /// <param name="field">The parameter, such as <c>economy</c>.</param>
    /// <param name="given">The value that was given.</param>
    /// <param name="candidates">Every valid value with the names it is known by.</param>
    /// <param name="hint">Where to find all valid values.</param>
    public static MonitorProblemException Unknown(
        string field, string given, IEnumerable<Candidate> candidates, string hint)
    {
        var nearest = Nearest.To(given, candidates);
        var named = nearest.IsEmpty ? string.Empty : $" Nearest: {string.Join(", ", nearest)}.";
        return new MonitorProblemException(
            ProblemKind.NotFound, $"unknown-{field}", $"There is no {field} '{given}'.{named} {hint}", field, nearest);
    }

    /// <summary>A question with faults in one or several fields, all of them named.</summary>
    /// <param name="code">A stable identifier such as <c>invalid-scenario</c>.</param>
    /// <param name="faults">The faults, one or more.</param>
    /// <param name="suggestions">The nearest valid values of the first fault.</param>
    public static MonitorProblemException OfFaults(
        string code, ImmutableArray<FieldFault> faults, ImmutableArray<string> suggestions = default) =>
        new(ProblemKind.Invalid, code, string.Join(' ', faults.Select(f => f.Message)), faults[0].Field, suggestions)
        {
            Faults = faults,
        };

    /// <summary>A value that a parameter cannot take, with those that it can.</summary>
    public static MonitorProblemException NotOneOf(string field, string given, IReadOnlyCollection<string> valid) =>
        new(
            ProblemKind.Invalid,
            $"invalid-{field}",
            $"'{given}' is not a valid {field}. Valid: {string.Join(", ", valid)}.",
            field,
            Nearest.To(given, valid.Select(v => new Candidate(v, []))));
}

/// <summary>A field at fault.</summary>
/// <param name="Field">Its path in the question, such as <c>disruptions[0].reduction</c>.</param>
/// <param name="Message">What is wrong with it and what would be right.</param>
public sealed record FieldFault(string Field, string Message);
