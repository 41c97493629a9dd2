using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.InputOutput;
using GeoMonitor.Monitoring.Balance;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.InputOutput;

/// <summary>An economy as a table has it: one place in it, or for the Union the sum of the members that stand in it.</summary>
/// <param name="Economy">The economy that is asked about.</param>
/// <param name="Places">Its places among the economies of the table; empty when the table has none.</param>
/// <param name="Members">The members that the table has, by code; empty for a country.</param>
/// <param name="Missing">The members that the table has not as economies of their own; they count as abroad, inside whatever group holds them.</param>
public sealed record TablePerspective(
    Economy Economy, ImmutableArray<int> Places, ImmutableArray<string> Members, ImmutableArray<string> Missing)
{
    /// <summary>Reads the economy of a question.</summary>
    /// <exception cref="Problems.MonitorProblemException">There is no such economy, or it is the world.</exception>
    public static Economy EconomyOf(EconomyTable economies, string code, string field)
    {
        var economy = EconomyLookup.Find(economies, code, field);
        BalanceQuery.RequireTrader(economy, field);
        return economy;
    }

    /// <summary>Finds an economy in a table.</summary>
    public static TablePerspective Of(EconomyTable economies, Economy economy, TableEntry table)
    {
        var own = PlacesOf(table.Economies, economy.Code);
        if (!own.IsEmpty || economy.Code != EconomyCode.Eu27)
            return new(economy, own, [], []);
        var members = economies.Eu27Members.Select(m => (m.Code, Places: PlacesOf(table.Economies, m.Code))).ToList();
        return new(
            economy,
            [.. members.SelectMany(m => m.Places)],
            [.. members.Where(m => !m.Places.IsEmpty).Select(m => m.Code.Value)],
            [.. members.Where(m => m.Places.IsEmpty).Select(m => m.Code.Value)]);
    }

    /// <summary>What a place of a table is called in English; groups keep their label.</summary>
    public static string NameOf(TableEconomy place, bool dutch = false)
    {
        if (place.Economy is { } code && EconomyTable.Default.Find(code) is { } economy)
            return dutch ? economy.NameNl : economy.NameEn;
        return place.Label is "ROW" or "FIGW1" ? dutch ? "rest van de wereld" : "rest of the world" : place.Label;
    }

    private static ImmutableArray<int> PlacesOf(ImmutableArray<TableEconomy> places, EconomyCode code) =>
        [.. places.Index().Where(p => p.Item.Economy == code).Select(p => p.Index)];
}
