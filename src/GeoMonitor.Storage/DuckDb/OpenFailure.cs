using System.Text.RegularExpressions;

namespace GeoMonitor.Storage.DuckDb;

/// <summary>Turns what the engine says when it cannot open a file into a sentence an operator can act on.</summary>
internal static partial class OpenFailure
{
    public static StoreUnavailableException Explain(string path, Exception error)
    {
        var text = error.Message;
        if (text.Contains("Could not set lock", StringComparison.OrdinalIgnoreCase)
            || text.Contains("being used by another process", StringComparison.OrdinalIgnoreCase))
        {
            var holder = Holder().Match(text) is { Success: true } match ? $" (process {match.Groups["pid"].Value})" : "";
            return new StoreUnavailableException(
                "locked",
                $"Another process{holder} holds {path}. One process at a time can open it: stop the other one, ask it "
                + "over HTTP, or give this one a data directory of its own.",
                error);
        }

        if (text.Contains("database file with version number", StringComparison.OrdinalIgnoreCase)
            || text.Contains("newer version of DuckDB", StringComparison.OrdinalIgnoreCase))
        {
            return new StoreUnavailableException(
                "newer-version",
                $"{path} was written by a newer version of the product. Update this one, or use another data directory.",
                error);
        }

        if (text.Contains("not a valid DuckDB", StringComparison.OrdinalIgnoreCase))
        {
            return new StoreUnavailableException(
                "foreign-file",
                $"{path} is no DuckDB file. Move it away and start again, or use another data directory.",
                error);
        }

        return error is UnauthorizedAccessException || text.Contains("ermission denied", StringComparison.Ordinal)
            ? new StoreUnavailableException(
                "no-access",
                $"{path} may not be read and written by this user. Grant access, or use another data directory.",
                error)
            : new StoreUnavailableException(
                "damaged", $"{path} cannot be opened: {text} Restore it from a backup, or load the datasets anew.", error);
    }

    [GeneratedRegex(@"PID (?<pid>\d+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Holder();
}
