using System.Collections.Immutable;
using System.Globalization;
using GeoMonitor.Core;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Trade.Mirror;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Comext;
using GeoMonitor.Monitoring.Problems;

namespace GeoMonitor.Api.Features.Datasets;

/// <summary>Reads what the sender knows of a file and puts up with; a value that cannot be taken is told which can.</summary>
internal static class LoadTermsReader
{
    public static LoadOptions OptionsOf(PostDatasetRequest req)
    {
        var defaults = new LoadOptions();
        return defaults with
        {
            Format = Text(req.Format),
            Source = Text(req.Source),
            Release = Text(req.Release),
            Licence = Text(req.Licence),
            Revision = Text(req.Revision) is { } revision ? RevisionOf(revision) : null,
            IsExtract = IsExtract(req.Coverage),
            MaxRejectedShare = Share(req.MaxRejectedShare, "maxRejectedShare") ?? defaults.MaxRejectedShare,
            MaxUnmappedShare = Share(req.MaxUnmappedShare, "maxUnmappedShare") ?? defaults.MaxUnmappedShare,
            Named = [.. Named(req)],
            Side = req.Side is { } side ? SideOf(side) : null,
            Year = req.Year is { } year ? YearOf(year) : null,
            Mirror = defaults.Mirror with { CifFactor = CifFactorOf(req, defaults.Mirror.MaxCifFactor) },
            MaxWorldDeviation = Share(req.MaxWorldDeviation, "maxWorldDeviation") ?? defaults.MaxWorldDeviation,
            Comext = defaults.Comext with
            {
                Flow = req.Flow is { } flow ? FlowOf(flow) : defaults.Comext.Flow,
                Procedures = req.Procedures is { } procedures ? ProceduresOf(procedures) : defaults.Comext.Procedures,
                Products = req.Products is { } products ? ProductsOf(products) : defaults.Comext.Products,
                AcceptPartialYears = req.AcceptPartialYears ?? defaults.Comext.AcceptPartialYears,
            },
        };
    }

    private static bool IsExtract(string? coverage) => coverage?.ToLowerInvariant() switch
    {
        null or "world" => false,
        "extract" => true,
        _ => throw MonitorProblemException.NotOneOf("coverage", coverage, ["world", "extract"]),
    };

    private static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();

    private static HsRevision RevisionOf(string text) => HsRevision.TryParse(text, out var revision)
        ? revision
        : throw MonitorProblemException.NotOneOf("revision", text, [.. HsRevision.All.Select(r => r.ToString())]);

    private static double? Share(double? given, string field) => given is null or (>= 0 and <= 1)
        ? given
        : throw new MonitorProblemException(ProblemKind.Invalid, $"invalid-{field}", $"{field} is {given}; it is a share, 0 to 1.", field);

    private static IEnumerable<string> Named(PostDatasetRequest req)
    {
        (string Name, object? Given)[] all =
        [
            ("side", req.Side), ("year", req.Year), ("cifFactor", req.CifFactor), ("maxWorldDeviation", req.MaxWorldDeviation),
            ("flow", req.Flow), ("procedures", req.Procedures), ("products", req.Products), ("acceptPartialYears", req.AcceptPartialYears),
        ];
        return all.Where(o => o.Given is not null).Select(o => o.Name);
    }

    private static TradeSide SideOf(string text) => text.Trim().ToLowerInvariant() switch
    {
        "imports" => TradeSide.Imports,
        "exports" => TradeSide.Exports,
        "reconciled" => TradeSide.Reconciled,
        _ => throw MonitorProblemException.NotOneOf("side", text, ["imports", "exports", "reconciled"]),
    };

    private static ComextFlow FlowOf(string text) => text.Trim().ToLowerInvariant() switch
    {
        "imports" => ComextFlow.Imports,
        "exports" => ComextFlow.Exports,
        _ => throw MonitorProblemException.NotOneOf("flow", text, ["imports", "exports"]),
    };

    private static Year YearOf(int given) => Year.TryParse(given.ToString(CultureInfo.InvariantCulture), out var year)
        ? year
        : throw Invalid("year", $"year is {given}; it is a year from 1900 to 2100.");

    private static double? CifFactorOf(PostDatasetRequest req, double most)
    {
        if (req.CifFactor is not { } factor)
            return null;
        if (!(factor >= 1 && factor <= most))
            throw Invalid("cifFactor", $"cifFactor is {factor}; imports are divided by it to be FOB, so it is 1 to {most}.");
        return SideOf(req.Side ?? "reconciled") == TradeSide.Reconciled ? factor : throw Invalid(
            "cifFactor", $"cifFactor makes one figure of both reports, but side={req.Side} loads one of them: give no cifFactor, or side=reconciled.");
    }

    private static ImmutableArray<char> ProceduresOf(string text)
    {
        var parts = Parts(text);
        var single = parts.Length == 1 && parts[0] == "4";
        return single || (parts.Length > 0 && parts.All(p => p is "1" or "2" or "3" or "9"))
            ? [.. parts.Select(p => p[0]).Distinct()]
            : throw Invalid(
                "procedures",
                $"'{text}' are no procedures: 1 (normal), 2 (inward processing), 3 (outward processing) and 9 (not from customs declarations) with "
                + "commas, or 4 (their total) alone.");
    }

    private static ImmutableArray<string> ProductsOf(string text)
    {
        var parts = Parts(text);
        return parts.Length > 0 && parts.All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiDigit))
            ? [.. parts]
            : throw Invalid("products", $"'{text}' are no products: CN codes, or the two to eight digits they begin with, with commas.");
    }

    private static string[] Parts(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static MonitorProblemException Invalid(string field, string message) =>
        new(ProblemKind.Invalid, $"invalid-{field}", message, field);
}
