using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Indicators.Concentration;
using GeoMonitor.Core.Items;
using GeoMonitor.Core.Supply;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Dependencies;

/// <summary>Who produces a material of the item, where a table says so.</summary>
/// <param name="Material">The material at its stage.</param>
/// <param name="Year">The year of the table: the latest at or before the year asked that is no estimate.</param>
/// <param name="DataSet">The publication.</param>
/// <param name="Hhi">Concentration over named producers, 0..1; null when none has a share.</param>
/// <param name="KnownShare">The sum of the published shares; less than 1 where figures are withheld.</param>
/// <param name="OwnShare">Share of the economy itself; null when the table does not name it, which is no proof of zero.</param>
/// <param name="Producers">The producers, largest first.</param>
public sealed record ProducersAnswer(
    string Material, int Year, string DataSet, double? Hhi, double KnownShare, double? OwnShare, ImmutableArray<ProducerRow> Producers)
{
    internal static ImmutableArray<ProducersAnswer> Of(RunView run, Item item, Economy economy, Year year) => item.Stage is { } stage
        ?
        [
            .. item.Materials
                .Select(m => ItemId.TryParse($"{m}.{stage}", out var id) ? run.Figures.Production.TableFor(id, year) : null)
                .OfType<ProductionTable>()
                .Select(t => Of(run, t, economy)),
        ]
        : [];

    private static ProducersAnswer Of(RunView run, ProductionTable table, Economy economy)
    {
        var named = table.Shares.Where(s => s.Economy != EconomyCode.Unspecified && s.Share?.Value > 0).ToList();
        var own = named
            .Where(s => s.Economy == economy.Code
                || (economy.Code == EconomyCode.Eu27 && run.Economies.Find(s.Economy)?.InEu27 == true))
            .ToList();
        return new ProducersAnswer(
            table.Item.Value,
            table.Year.Value,
            table.DataSet,
            Herfindahl.Of(named.Select(s => s.Share!.Value.Value).ToArray()),
            table.KnownShare,
            own.Count == 0 ? null : own.Sum(s => s.Share!.Value.Value),
            [
                .. named.OrderByDescending(s => s.Share!.Value.Value).Select(s => new ProducerRow(
                    s.Economy.Value, run.Economies.Find(s.Economy)?.NameEn ?? s.Economy.Value, s.Share!.Value.Value, s.Quantity, table.Unit)),
            ]);
    }
}

/// <summary>A producer.</summary>
/// <param name="Economy">Its code.</param>
/// <param name="Name">Its name in English.</param>
/// <param name="Share">Share of world production, 0..1.</param>
/// <param name="Quantity">Production in the unit; null when withheld or not published.</param>
/// <param name="Unit">The unit; null when the table has shares only.</param>
public sealed record ProducerRow(string Economy, string Name, double Share, double? Quantity, string? Unit);
