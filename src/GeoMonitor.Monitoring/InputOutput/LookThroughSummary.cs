using System.Collections.Immutable;
using GeoMonitor.Core.InputOutput;

namespace GeoMonitor.Monitoring.InputOutput;

/// <summary>Sums up the origins of an economy.</summary>
internal static class LookThroughSummary
{
    /// <summary>Final demand by origin.</summary>
    public static FinalDemandContents Demand(EconomyContents contents, IEnumerable<OriginContents> rows)
    {
        var value = contents.Demand().Sum();
        ImmutableArray<DemandOrigin> origins =
        [
            .. rows
                .Select(r => new DemandOrigin(
                    r.Origin, r.OriginName, r.IsOwn, (r.DirectShare ?? 0) * value, (r.ValueAddedShare ?? 0) * value, r.DirectShare, r.ValueAddedShare, r.Hidden))
                .OrderByDescending(o => o.ValueAdded)
                .ThenBy(o => o.Origin, StringComparer.Ordinal),
        ];
        return new(value, Foreign(origins, o => o.IsOwn, o => o.DirectShare), Foreign(origins, o => o.IsOwn, o => o.ValueAddedShare), origins);
    }

    /// <summary>One industry in short.</summary>
    public static IndustryContents Industry(EconomyContents contents, TableIndustry industry, int place, IEnumerable<OriginContents> rows)
    {
        var origins = rows.ToList();
        var foreign = origins.Where(o => !o.IsOwn && o.LookThroughShare is not null).OrderByDescending(o => o.LookThroughShare).ThenBy(o => o.Origin, StringComparer.Ordinal).ToList();
        return new IndustryContents(
            industry.Code,
            EconomyContents.NameOf(industry),
            contents.OutputOf(place),
            contents.ForeignReliance(place),
            Foreign(origins, o => o.IsOwn, o => o.ValueAddedShare),
            Foreign(origins, o => o.IsOwn, o => o.DirectShare),
            Foreign(origins, o => o.IsOwn, o => o.LookThroughShare),
            foreign.Select(Input).FirstOrDefault(),
            [.. foreign.Where(o => o.Hidden == true).Select(Input)]);
    }

    private static InputOrigin Input(OriginContents row) => new(row.Origin, row.DirectShare, row.LookThroughShare);

    // null where a part is: a sum of what is known would be less than there is
    private static double? Foreign<T>(IReadOnlyCollection<T> origins, Func<T, bool> isOwn, Func<T, double?> share) =>
        origins.Any(o => share(o) is null) ? null : origins.Where(o => !isOwn(o)).Sum(o => share(o)!.Value);
}
