using GeoMonitor.Core.Economies;
using GeoMonitor.Monitoring.Problems;

namespace GeoMonitor.Monitoring.Catalogue;

/// <summary>Finds the economy that a question names.</summary>
public static class EconomyLookup
{
    private const string Hint = "GET /api/v1/economies lists all.";

    /// <summary>The economy with a code.</summary>
    /// <param name="economies">All economies.</param>
    /// <param name="code">The code as it was asked, in any case.</param>
    /// <param name="field">The parameter it was asked in.</param>
    /// <exception cref="MonitorProblemException">There is none; the nearest ones are named.</exception>
    public static Economy Find(EconomyTable economies, string code, string field = "economy")
    {
        if (EconomyCode.TryParse(code, out var parsed)
            && economies.Find(parsed) is { Kind: not EconomyKind.Unspecified } economy)
        {
            return economy;
        }

        throw MonitorProblemException.Unknown(
            field,
            code,
            economies.All
                .Where(e => e.Kind != EconomyKind.Unspecified)
                .Select(e => new Candidate(e.Code.Value, [e.NameEn, e.NameNl])),
            Hint);
    }
}
