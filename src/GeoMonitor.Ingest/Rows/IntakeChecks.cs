using System.Collections.Immutable;
using GeoMonitor.Core.Loading;

namespace GeoMonitor.Ingest.Rows;

/// <summary>Judges a file as a whole when all its rows are known.</summary>
internal static class IntakeChecks
{
    private const int ReasonsQuoted = 3;

    /// <summary>The checks that hold for every format; all of them block.</summary>
    public static ImmutableArray<LoadCheck> Of(FlowIntake intake, LoadOptions options)
    {
        var keptUsd = intake.KeptUsd;
        var rejected = intake.Rejections;
        var rowShare = Part(rejected.Rows, intake.RowsRead);
        var valueShare = Part((double)rejected.ValueUsd, (double)(rejected.ValueUsd + keptUsd));
        var unmappedShare = Part((double)intake.Unmapped.ValueUsd, (double)keptUsd);
        return
        [
            new LoadCheck(
                "rejected-rows",
                rowShare <= options.MaxRejectedShare && valueShare <= options.MaxRejectedShare,
                true,
                $"{rejected.Rows:N0} of {intake.RowsRead:N0} rows ({rowShare:P2}) with {valueShare:P2} of the value were "
                + $"rejected, {options.MaxRejectedShare:P2} are allowed{Reasons(rejected)}"),
            new LoadCheck(
                "unmapped-value",
                unmappedShare <= options.MaxUnmappedShare,
                true,
                $"{unmappedShare:P2} of the value hangs on country codes without an economy, "
                + $"{options.MaxUnmappedShare:P2} is allowed{Codes(intake.Unmapped, keptUsd)}"),
        ];
    }

    /// <summary>Refuses the file when a check that blocks has failed.</summary>
    public static void RefuseWhereBlocked(
        string fileName, ImmutableArray<LoadCheck> checks, ImmutableArray<RejectedRow> rejected)
    {
        foreach (var check in checks)
        {
            if (!check.Passed && check.Blocking)
            {
                throw new LoadRefusedException(
                    check.Name,
                    $"'{fileName}' is not loaded: {check.Detail}; correct the file, or raise the limit if this is known.")
                {
                    RejectedSample = rejected,
                };
            }
        }
    }

    private static double Part(double part, double whole) => whole > 0 ? part / whole : 0;

    private static string Reasons(RejectionLog rejected) => Quote(rejected.Faults()
        .Take(ReasonsQuoted)
        .Select(r => $"{r.Reason} {r.Rows:N0} (first in line {rejected.FirstLineOf(r.Reason)})"));

    private static string Codes(UnmappedTally unmapped, Int128 keptUsd) => Quote(unmapped.ToUnmapped(keptUsd)
        .Take(ReasonsQuoted)
        .Select(c => $"code {c.Code} {c.ShareOfValue:P2}"));

    private static string Quote(IEnumerable<string> parts)
    {
        var text = string.Join(", ", parts);
        return text.Length == 0 ? "" : $": {text}";
    }
}
