using System.Globalization;

namespace GeoMonitor.Mutations;

/// <summary>
/// Mutations that were judged to change nothing that a test could see, each with the reason. They are not run, and count
/// as not found.
/// </summary>
internal sealed class Judgements
{
    private readonly Dictionary<(string File, int Line, int Column, string Change), string> _reasons = [];

    /// <summary>Reads lines of file, line, column, change and reason, parted by tabs.</summary>
    public static Judgements Read(string path)
    {
        var read = new Judgements();
        foreach (var line in File.ReadLines(path).Where(l => l.Length > 0 && !l.StartsWith('#')))
        {
            if (line.Split('\t') is not [var file, var row, var column, var change, { Length: > 0 } reason])
                throw new FormatException($"'{path}': a judgement is file, line, column, change and reason: {line}");
            read._reasons.Add((file, int.Parse(row, CultureInfo.InvariantCulture), int.Parse(column, CultureInfo.InvariantCulture), change), reason);
        }

        return read;
    }

    /// <summary>Why a mutation changes nothing; null when nobody has judged it.</summary>
    public string? ReasonOf(Mutation m) => _reasons.GetValueOrDefault((m.File, m.Line, m.Column, m.Change));

    /// <summary>Judgements of what is no mutation any more, because the file was edited.</summary>
    public IEnumerable<string> Outdated(IEnumerable<Mutation> all)
    {
        var places = all.Select(m => (m.File, m.Line, m.Column, m.Change)).ToHashSet();
        return _reasons.Keys.Where(k => !places.Contains(k)).Select(k => $"{k.File} {k.Line}:{k.Column} {k.Change}");
    }
}
