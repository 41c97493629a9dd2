using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comext;

/// <summary>Refuses files of which nothing, or no whole year, is left.</summary>
internal static class ComextRefusals
{
    private const int ReasonsQuoted = 3;

    /// <summary>Refuses a file without a single row to keep, and says what to ask for instead.</summary>
    public static void RefuseWhereEmpty(ComextReading reading, long rows)
    {
        if (!reading.Ledger.IsEmpty)
            return;
        var rejected = reading.Intake.Rejections.ToRejected();
        var reasons = rejected.Take(ReasonsQuoted).Select(r => $"{r.Reason} {r.Rows:N0}");
        throw new LoadRefusedException(
            "nothing-to-load",
            $"'{reading.FileName}' holds no {Direction(reading.Options.Flow)} by product and partner that can be loaded (of "
            + $"{rows:N0} rows: {string.Join(", ", reasons)}): {AdviceFor(rejected[0].Reason, reading.Options)}.");
    }

    /// <summary>Refuses years of fewer than twelve months, unless the caller accepts them.</summary>
    public static void RefusePartialYears(ComextReading reading)
    {
        if (reading.Options.AcceptPartialYears)
            return;
        foreach (var year in reading.Ledger.Periods.Years)
        {
            var missing = reading.Ledger.Periods.MissingMonths(year).ToArray();
            if (missing.Length == 0)
                continue;
            throw new LoadRefusedException(
                "partial-year",
                $"'{reading.FileName}' lacks {Months(missing)} of {year}, and a year is twelve months: pack all twelve "
                + $"monthly files into one zip, take the annual file (period {year}52), or accept partial years, which are "
                + "then marked.");
        }
    }

    /// <summary>Months in words that stand in a sentence.</summary>
    public static string Months(IReadOnlyCollection<int> months) =>
        $"{(months.Count == 1 ? "month" : "months")} {string.Join(", ", months)}";

    private static string Direction(ComextFlow flow) => flow == ComextFlow.Imports ? "imports" : "exports";

    private static string AdviceFor(string reason, ComextOptions options) => reason switch
    {
        ComextReasons.OtherFlow => options.Flow == ComextFlow.Imports
            ? "it holds exports, which are a series of their own, so ask for exports or fetch flow 1"
            : "it holds imports, so ask for imports or fetch flow 2",
        ComextReasons.OtherProcedure => "ask for the statistical procedures that it holds",
        ComextReasons.OtherProduct => "ask for the products that it holds",
        ComextReasons.ProductGroup => "fetch product codes of six or eight digits",
        RejectReason.GroupCode => "fetch the member states and single partners instead of their groups",
        _ => "fetch or export it again",
    };
}
