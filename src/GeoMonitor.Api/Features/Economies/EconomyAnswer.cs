using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Governance;

namespace GeoMonitor.Api.Features.Economies;

/// <summary>An economy.</summary>
/// <param name="Code">ISO 3166-1 alpha-3, or the code of a bloc.</param>
/// <param name="Names">Its names.</param>
/// <param name="Kind"><c>country</c>, <c>former</c> or <c>bloc</c>.</param>
/// <param name="Region">Subregion (UN M49); null for blocs.</param>
/// <param name="Members">For a bloc: its members with their years; empty for countries.</param>
/// <param name="Memberships">For a country: the blocs it is or was in.</param>
/// <param name="Governance">Its latest governance figures; null when none are published.</param>
internal sealed record EconomyAnswer(
    string Code,
    Names Names,
    string Kind,
    string? Region,
    ImmutableArray<Membership> Members,
    ImmutableArray<Membership> Memberships,
    GovernanceAnswer? Governance)
{
    public static EconomyAnswer Of(Economy economy, EconomyTable table, GovernanceTable governance) => new(
        economy.Code.Value,
        new Names(economy.NameEn, economy.NameNl),
        economy.Kind.ToString().ToLowerInvariant(),
        economy.Region,
        economy.Code == EconomyCode.Eu27 ? [.. table.All.Where(e => e.EuFrom is not null).Select(Membership.OfMember)] : [],
        economy.EuFrom is null ? [] : [Membership.OfMember(economy) with { Economy = EconomyCode.Eu27.Value }],
        GovernanceAnswer.Of(economy, governance));
}

/// <summary>A name in both languages.</summary>
/// <param name="En">English.</param>
/// <param name="Nl">Dutch.</param>
internal sealed record Names(string En, string Nl);

/// <summary>A membership of the Union.</summary>
/// <param name="Economy">Code of the member, or of the bloc.</param>
/// <param name="From">First calendar year.</param>
/// <param name="To">Last full calendar year; null when it lasts.</param>
/// <param name="InPolicyUnion">Whether <c>EU27</c> counts the country as a member, for every data year.</param>
internal sealed record Membership(string Economy, int From, int? To, bool InPolicyUnion)
{
    public static Membership OfMember(Economy member) =>
        new(member.Code.Value, member.EuFrom!.Value.Value, member.EuTo?.Value, member.InEu27);

    /// <summary>Code and years in one cell.</summary>
    public override string ToString() => $"{Economy}:{From}-{To}";
}
