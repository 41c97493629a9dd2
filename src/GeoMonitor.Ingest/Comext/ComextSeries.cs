using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Trade;
using GeoMonitor.Ingest.Recognition;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comext;

/// <summary>Names the series of a Comext file: figures that were chosen differently must not be taken for each other.</summary>
internal static class ComextSeries
{
    /// <summary>Who makes the figures.</summary>
    public const string Source = "Eurostat Comext";

    private const int LongestSelection = 40;
    private const string LastUpdate = "LAST UPDATE";

    /// <summary>The series of what was read.</summary>
    /// <exception cref="LoadRefusedException">Its years are of two revisions of the nomenclature.</exception>
    public static SeriesKey Of(
        FlowFile file,
        IEnumerable<RecognisedMember> members,
        LoadOptions options,
        ComextReading reading,
        ComextLayout layout,
        bool statesProcedures) => SeriesStatement.Agree(
            [
                RevisionOf(reading),
                .. members.Select(m => new SeriesStatement(
                    $"the column `{LastUpdate}` of '{file.NameFor(m)}'", null, null, ReleaseOf(m))),
                new SeriesStatement("the caller", options.Source, options.Revision, options.Release),
            ],
            SourceOf(options.Comext, layout, statesProcedures),
            file.Name);

    private static string SourceOf(ComextOptions options, ComextLayout layout, bool statesProcedures)
    {
        var name = $"{Source} {(options.Flow == ComextFlow.Imports ? "imports" : "exports")}";
        if (statesProcedures && !ComextProcedures.IsDefault(options.Procedures))
            name += $", procedures {string.Join('+', options.Procedures.Order())}";
        // the service adds all procedures up; whoever cut out of the bulk files may have chosen
        else if (!statesProcedures && layout.Indicator is null)
            name += ", procedures not stated";
        return options.Products.IsDefaultOrEmpty ? name : $"{name}, only {SelectionOf(options.Products)}";
    }

    // two selections may fall under the same HS6 code, so the name tells them apart: by codes, or by their hash when many
    private static string SelectionOf(ImmutableArray<string> products)
    {
        var codes = string.Join('+', products.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        if (codes.Length <= LongestSelection)
            return codes;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(codes)).AsSpan(0, 4));
        return $"{products.Length} CN codes ({hash})";
    }

    // the Combined Nomenclature follows the Harmonized System from the day a revision is in force
    private static SeriesStatement RevisionOf(ComextReading reading)
    {
        ImmutableArray<int> years = [.. reading.Ledger.Periods.Years];
        var (first, last) = (Of(years[0]), Of(years[^1]));
        if (first != last)
        {
            throw new LoadRefusedException(
                "mixed-revisions",
                $"'{reading.FileName}' holds years of two revisions of the nomenclature, {years[0]} of {first} and "
                + $"{years[^1]} of {last}: load the years from {last.InForceFrom} on by themselves, because the same code "
                + "can mean other goods before.");
        }

        return new SeriesStatement($"the year {years[0]}", null, first, null);

        static HsRevision Of(int year) => HsRevision.All.Last(r => r.InForceFrom <= year);
    }

    // every row says when the table was last updated; the head holds the first of them
    private static string? ReleaseOf(RecognisedMember member)
    {
        var column = member.Head.Columns.IndexOf(LastUpdate, StringComparer.OrdinalIgnoreCase);
        if (column < 0)
            return null;
        var rows = member.Head.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var fields = rows.Length < 2 ? [] : DelimitedLine.Split(rows[1], member.Head.Delimiter);
        if (column >= fields.Length || fields[column].Length == 0)
            return null;
        var date = fields[column].Split(' ')[0];
        return DateOnly.TryParseExact(date, "dd/MM/yy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : fields[column];
    }
}
