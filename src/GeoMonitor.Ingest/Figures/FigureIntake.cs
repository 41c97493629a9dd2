using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Codes;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Figures;

/// <summary>Where the readers of figures count their rows, kept or not. One load, one intake.</summary>
internal sealed class FigureIntake
{
    private readonly Dictionary<Year, YearCount> _years = [];
    private (YearCount? Year, string? Subject)[] _recent = [];
    private readonly Dictionary<string, long> _unmapped = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _repairs = new(StringComparer.Ordinal);
    private long _unmappedRows;
    private long _leftOut;

    /// <summary>An intake without rows yet.</summary>
    public FigureIntake()
        : this(new(EconomyNames.OfCode), new(EconomyNames.OfName))
    {
    }

    private FigureIntake(Remembered<EconomyCode?> codes, Remembered<EconomyCode?> names) => (Codes, Names) = (codes, names);

    /// <summary>The economies of codes.</summary>
    public Remembered<EconomyCode?> Codes { get; }

    /// <summary>The economies of names.</summary>
    public Remembered<EconomyCode?> Names { get; }

    /// <summary>Rows that were not kept.</summary>
    public RejectionLog Rejections { get; } = new();

    /// <summary>Rows that became figures.</summary>
    public long RowsKept { get; private set; }

    /// <summary>Data rows read.</summary>
    public long RowsRead => RowsKept + Rejections.Rows;

    /// <summary>The encoding of the text.</summary>
    public Utf8OrWindows1252 Encoding { get; } = new();

    /// <summary>An intake for some rows of the same load, to be filled on another thread and absorbed in its turn.</summary>
    public FigureIntake Fork() => new(Codes, Names) { Rejections = { Member = Rejections.Member } };

    /// <summary>Takes what a fork counted, as if its rows had come here.</summary>
    public void Absorb(FigureIntake fork)
    {
        RowsKept += fork.RowsKept;
        _leftOut += fork._leftOut;
        _unmappedRows += fork._unmappedRows;
        Rejections.Absorb(fork.Rejections);
        foreach (var (code, rows) in fork._unmapped)
            _unmapped[code] = _unmapped.GetValueOrDefault(code) + rows;
        foreach (var (what, rows) in fork._repairs)
            _repairs[what] = _repairs.GetValueOrDefault(what) + rows;
        foreach (var (year, count) in fork._years)
            CountOf(year).Absorb(count);
    }

    /// <summary>Counts a row that is kept.</summary>
    public void Keep() => RowsKept++;

    /// <summary>Counts a figure of a year, for the control totals; a row may hold several.</summary>
    /// <param name="year">The year.</param>
    /// <param name="subject">What it is a figure of, such as the material.</param>
    /// <param name="isKnown">Whether there is a figure, or only a word for none.</param>
    public void Count(Year year, string subject, bool isKnown)
    {
        var count = CountOf(year);
        count.Rows++;
        count.Unknown += isKnown ? 0 : 1;
        if (_recent.Length == 0)
            _recent = new (YearCount?, string?)[TextPlace.Recent];
        // the figures of a subject come again and again
        ref var recent = ref _recent[(TextPlace.Of(subject, TextPlace.Recent) + year.Value) & (TextPlace.Recent - 1)];
        if (ReferenceEquals(recent.Year, count) && string.Equals(recent.Subject, subject, StringComparison.Ordinal))
            return;
        recent = (count, subject);
        count.Subjects.Add(subject);
    }

    /// <summary>Counts a row with a name or code of an economy that nothing stands for.</summary>
    public void Unmapped(string code)
    {
        _unmappedRows++;
        _unmapped[code] = _unmapped.GetValueOrDefault(code) + 1;
    }

    /// <summary>Counts a row that is not kept.</summary>
    public void Reject(string reason, FigureRow row, string? field) =>
        Reject(reason, row.Mark(), field);

    /// <summary>Counts a row that was held back and is not kept.</summary>
    public void Reject(string reason, RowMark row, string? field) =>
        Rejections.Add(reason, row.Line, field, row.Text, null);

    /// <summary>Counts a row in which something was read with a meaning of its own.</summary>
    /// <param name="what">What, to stand behind the number of rows: <c>had a share without its sign</c>.</param>
    public void Repaired(string what) => _repairs[what] = _repairs.GetValueOrDefault(what) + 1;

    /// <summary>The notes, one for each kind of repair.</summary>
    public IEnumerable<string> ToNotes()
    {
        if (Encoding.Characters > 0)
            yield return $"{Encoding.Characters:N0} characters were in Windows-1252 and not in UTF-8: they were read so.";
        foreach (var (what, rows) in _repairs)
            yield return $"{(rows == 1 ? "1 row" : $"{rows:N0} rows")} {what}.";
    }

    /// <summary>Counts a row that is in order and of something else: not kept, and no reason to refuse the file.</summary>
    public void LeaveOut(string reason, FigureRow row, string? field)
    {
        _leftOut++;
        Reject(reason, row, field);
    }

    /// <summary>The names without an economy, most rows first.</summary>
    public ImmutableArray<UnmappedCode> ToUnmapped() =>
    [
        .. _unmapped.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => new UnmappedCode(c.Key, c.Value, null, null)),
    ];

    /// <summary>Control totals, oldest year first.</summary>
    public ImmutableArray<YearTotal> ToYears() =>
        [.. _years.OrderBy(y => y.Key)
            .Select(y => new YearTotal(y.Key, y.Value.Rows, null, y.Value.Unknown, y.Value.Subjects.Count))];

    /// <summary>The checks that hold for every format of figures; both block.</summary>
    public ImmutableArray<LoadCheck> Checks(LoadOptions options)
    {
        var concerned = RowsRead - _leftOut;
        var faulty = Rejections.Rows - _leftOut;
        var rejected = concerned == 0 ? 0 : (double)faulty / concerned;
        var unmapped = concerned == 0 ? 0 : (double)_unmappedRows / concerned;
        return
        [
            new LoadCheck(
                "rejected-rows",
                rejected <= options.MaxRejectedShare,
                true,
                $"{faulty:N0} of {concerned:N0} rows ({rejected:P2}) were rejected, {options.MaxRejectedShare:P2} "
                + $"are allowed{Reasons()}"),
            new LoadCheck(
                "unmapped-economies",
                unmapped <= options.MaxUnmappedShare,
                true,
                $"{_unmappedRows:N0} of {concerned:N0} rows ({unmapped:P2}) name an economy that nothing stands for, "
                + $"{options.MaxUnmappedShare:P2} are allowed{Quoted(ToUnmapped().Take(3).Select(u => $"'{u.Code}' {u.Rows:N0}"))}"),
        ];
    }

    private YearCount CountOf(Year year)
    {
        if (!_years.TryGetValue(year, out var count))
            _years.Add(year, count = new YearCount());
        return count;
    }

    private string Reasons() => Quoted(Rejections.ToRejected().Take(3)
        .Select(r => $"{r.Reason} {r.Rows:N0} (first in line {Rejections.FirstLineOf(r.Reason)})"));

    private static string Quoted(IEnumerable<string> parts) => string.Join(", ", parts) is { Length: > 0 } text ? $": {text}" : "";

    private sealed class YearCount
    {
        public long Rows { get; set; }

        public long Unknown { get; set; }

        public HashSet<string> Subjects { get; } = new(StringComparer.Ordinal);

        public void Absorb(YearCount fork)
        {
            Rows += fork.Rows;
            Unknown += fork.Unknown;
            Subjects.UnionWith(fork.Subjects);
        }
    }
}
