using GeoMonitor.Core.Figures;
using GeoMonitor.Core.Items;
using GeoMonitor.Ingest.Figures;
using GeoMonitor.Ingest.Rows;
using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Concordances;

/// <summary>Reads the pairs of some rows of a concordance; a row that cannot be read is rejected.</summary>
/// <param name="intake">Counts the rows.</param>
/// <param name="relations">Relations in one spelling; null when none is named.</param>
/// <param name="periods">Which two nomenclatures a text names; null when it names none.</param>
internal sealed class LinkPart(
    FigureIntake intake, Remembered<string?> relations, Remembered<(string From, string To)?> periods)
{
    /// <summary>A code has not the form of its nomenclature.</summary>
    public const string BadCode = "bad-code";

    private const string BadPeriod = "bad-period";

    /// <summary>The pairs in the order of the file.</summary>
    public GatheredRows<ConcordanceLink> Links { get; } = new();

    /// <summary>The same pairs, counted.</summary>
    public LinkTallies Tallies { get; } = new();

    /// <summary>Codes that got a leading zero back.</summary>
    public int Padded { get; private set; }

    /// <summary>Codes that were written with blanks between the digits.</summary>
    public int Blanks { get; private set; }

    /// <summary>Keeps a pair.</summary>
    public void Keep(ConcordanceLink link)
    {
        intake.Keep();
        Links.Add(link);
        Tallies.Add(link);
    }

    /// <summary>Counts a row in which something was read with a meaning of its own, as <see cref="FigureIntake.Repaired"/> does.</summary>
    public void Repaired(string what) => intake.Repaired(what);

    /// <summary>A relation in one spelling; null when none is named.</summary>
    public string? Relation(FigureRow row, string column) => relations.Of(row[column]);

    /// <summary>The two nomenclatures of a row; null when the row is rejected.</summary>
    public (string From, string To)? Period(FigureRow row, string column)
    {
        var found = periods.Of(row[column]);
        if (found is null)
            intake.Reject(BadPeriod, row, column);
        return found;
    }

    /// <summary>Reads a code of the Harmonized System whose leading zero may be lost; null when the row is rejected.</summary>
    public string? Hs(FigureRow row, string column)
    {
        var text = row[column];
        if (!Hs6.TryParseLenient(text, out var code, out var padded))
            return Reject(RejectReason.BadProductCode, row, column);
        Padded += padded ? 1 : 0;
        return padded ? code.ToString() : text;
    }

    /// <summary>Reads a code of the Combined Nomenclature, with blanks inside it or not; null when the row is rejected.</summary>
    public string? Combined(FigureRow row, string column)
    {
        var text = row[column];
        if (Cn8.TryParse(text, out _))
            return text;
        var digits = text.Replace(" ", "", StringComparison.Ordinal);
        if (!Cn8.TryParse(digits, out _))
            return Reject(BadCode, row, column);
        Blanks++;
        return digits;
    }

    /// <summary>Rejects a row.</summary>
    public string? Reject(string reason, FigureRow row, string column)
    {
        intake.Reject(reason, row, column);
        return null;
    }
}
