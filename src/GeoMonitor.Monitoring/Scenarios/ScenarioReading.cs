using System.Collections.Immutable;
using GeoMonitor.Core.Economies;
using GeoMonitor.Graph.Chain;
using GeoMonitor.Graph.Scenarios;
using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>Makes a question of a request, or names every field that is wrong.</summary>
public sealed class ScenarioReading
{
    private readonly RunView _run;
    private readonly ScenarioRequest _request;
    private readonly ScenarioFaults _faults = new();
    private readonly List<ResolvedItem> _resolved = [];

    private ScenarioReading(RunView run, ScenarioRequest request) => (_run, _request) = (run, request);

    /// <summary>Reads a request.</summary>
    /// <param name="run">The run to answer from.</param>
    /// <param name="request">What is asked.</param>
    /// <exception cref="MonitorProblemException">The request is wrong; every fault is named with its field.</exception>
    public static ScenarioQuestion Read(RunView run, ScenarioRequest request) => new ScenarioReading(run, request).Read();

    private ScenarioQuestion Read()
    {
        var economy = EconomyOf(_request.Economy ?? "NLD", "economy");
        var year = _faults.Try(() => (Core.Year?)YearLookup.Find(_run, _request.Year), "year");
        var asked = Disruptions();
        var targets = new ScenarioTargets(_run, _faults);
        Disruption[] named = economy is null ? [] : [.. asked.SelectMany((d, i) => DisruptionsOf(d, i, economy, year, targets))];
        DisruptedItem[] items = [.. _resolved.Where(r => r.StopsItself).Select(r => r.Target).DistinctBy(i => i.Node).OrderBy(i => i.Node)];
        if (items.Length > ScenarioLimits.MostItems)
            _faults.Add("disruptions", $"The scenario names {items.Length} items; at most {ScenarioLimits.MostItems} are answered at once. Choose a narrower tag.");
        var codes = CodesOfItems.Of(_run, _resolved);
        var scenario = new Scenario([.. named, .. CodesOfItems.Disruptions(_run, codes, named)])
        {
            StockDays = _faults.InRange(_request.StockDays, 0, ScenarioLimits.MostStockDays, 0, "stockDays", "days"),
            RampUpMonths = _faults.InRange(_request.RampUpMonths, 0, ScenarioLimits.MostMonths, 0, "rampUpMonths", "months"),
            ExcludedSuppliers = Excluded(),
            Draws = Draws(),
            Seed = Seed(),
        };
        _faults.ThrowIfAny();
        return new ScenarioQuestion(economy!, year!.Value, scenario, [.. items], _request.Preset?.Trim().ToLowerInvariant())
        {
            Resolved = [.. _resolved],
            Codes = codes,
        };
    }

    private IReadOnlyList<DisruptionRequest> Disruptions()
    {
        if (_request.Preset is { } id)
        {
            if (_request.Disruptions is { Count: > 0 })
                _faults.Add("preset", "Name a preset or disruptions, not both: a preset brings its own.");
            var presets = ScenarioPresets.Of(_run);
            if (presets.FirstOrDefault(p => string.Equals(p.Id, id.Trim(), StringComparison.OrdinalIgnoreCase)) is { } preset)
                return preset.Disruptions;
            _faults.Suggest(Nearest.To(id, presets.Select(p => new Candidate(p.Id, [p.Name]))));
            _faults.Add("preset", $"There is no preset '{id}'. There are: {string.Join(", ", presets.Select(p => p.Id))}. GET /api/v1/scenarios describes them.");
            return [];
        }

        if (_request.Disruptions is null)
            _faults.Add("disruptions", "disruptions is missing: name who stops delivering what, or a preset. An empty list is the baseline.");
        if (_request.Disruptions?.Count > ScenarioLimits.MostDisruptions)
        {
            _faults.Add("disruptions", $"There are {_request.Disruptions.Count} disruptions; at most {ScenarioLimits.MostDisruptions} are answered at once.");
            return [];
        }

        return _request.Disruptions ?? [];
    }

    private List<Disruption> DisruptionsOf(DisruptionRequest asked, int index, Economy economy, Core.Year? year, ScenarioTargets targets)
    {
        var at = $"disruptions[{index}]";
        if (asked is null)
        {
            _faults.Add(at, $"{at} is null; it names a supplier and items.");
            return [];
        }

        var faults = _faults.Count;
        var supplier = Supplier(asked.Supplier, economy, $"{at}.supplier");
        var towards = Towards(asked.To, supplier, economy, $"{at}.to");
        var reduction = _faults.InRange(asked.Reduction, 0, 1, 1, $"{at}.reduction", "a part");
        var months = Months(asked.Months, $"{at}.months");
        var resolved = targets.Of(asked, index);
        if (_faults.Count > faults || supplier is null || year is null)
            return [];
        _resolved.AddRange(resolved);
        ImmutableArray<NodeId> whole = [.. resolved.Where(r => r.StopsItself).Select(r => r.Target.Node).Distinct()];
        var suppliers = Members(supplier);
        var through = resolved
            .Where(r => r.Target.Node.Kind == NodeKind.Product)
            .SelectMany(r => CodeTargets.Of(_run, r, IndexesOf(suppliers), IndexesOf(towards), year.Value))
            .Where(r => !whole.Contains(r.Target.Node))
            .ToList();
        _resolved.AddRange(through);
        return
        [
            .. suppliers.Where(_ => !whole.IsEmpty).Select(s => new Disruption(s, whole, towards, reduction, months)),
            .. through.SelectMany(r => suppliers.Select(s => new Disruption(s, [r.Target.Node], towards, reduction, months)
            {
                Through = new DeliveredPart(r.Code!, r.Part),
            })),
        ];
    }

    private Economy? Supplier(string? code, Economy economy, string field)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            _faults.Add(field, $"{field} is missing: name who stops, such as CHN.");
            return null;
        }

        var supplier = EconomyOf(code, field);
        if (supplier is not null && supplier != economy && Members(supplier).Contains(economy.Code))
            _faults.Add(field, $"{supplier.Code} contains {economy.Code}, which cannot stop and be asked about; name its other members.");
        return supplier;
    }

    private ImmutableArray<EconomyCode> Towards(string? code, Economy? supplier, Economy economy, string field)
    {
        // a stop towards the world is a stop towards all
        if (string.IsNullOrWhiteSpace(code) || string.Equals(code.Trim(), EconomyCode.World.Value, StringComparison.OrdinalIgnoreCase))
            return [];
        if (EconomyOf(code, field) is not { } target)
            return [];
        if (supplier is not null && (target == supplier || Members(supplier).Contains(target.Code)))
            _faults.Add(field, $"{supplier.Code} cannot stop delivering to itself; leave {field} out for a stop of production.");
        if (economy.Code == EconomyCode.Eu27 && target.InEu27)
            _faults.Add(field, $"A stop towards {target.Code} hits a part of EU27 that is not known; ask about the economy {target.Code}.");
        return [target.Code, .. Members(target).Where(m => m != target.Code)];
    }

    private double Months(double? months, string field)
    {
        if (months is null)
            return ScenarioLimits.UsualMonths;
        if (months is > 0 and <= ScenarioLimits.MostMonths)
            return months.Value;
        _faults.Add(field, $"{field} is {months}; a disruption lasts longer than 0 and at most {ScenarioLimits.MostMonths} months.");
        return ScenarioLimits.UsualMonths;
    }

    private ImmutableArray<EconomyCode> Excluded() => (_request.ExcludedSuppliers ?? [])
        .Select((code, i) => EconomyOf(code ?? string.Empty, $"excludedSuppliers[{i}]"))
        .OfType<Economy>()
        .SelectMany(e => Members(e))
        .Distinct()
        .ToImmutableArray();

    private int Draws()
    {
        if (_request.Draws is null or (>= 0 and <= ScenarioLimits.MostDraws))
            return _request.Draws ?? ScenarioLimits.UsualDraws;
        _faults.Add("draws", $"draws is {_request.Draws}; it is a number of draws, 0 to {ScenarioLimits.MostDraws}.");
        return 0;
    }

    private ulong Seed()
    {
        if (_request.Seed is null or >= 0)
            return _request.Seed is { } seed ? (ulong)seed : _run.Facts.Parameters.Uncertainty.Seed;
        _faults.Add("seed", $"seed is {_request.Seed}; it is zero or more.");
        return 0;
    }

    private ImmutableArray<EconomyCode> Members(Economy economy) => [.. _run.Economies.MembersOf(economy).Select(m => m.Code)];

    private Economy? EconomyOf(string code, string field)
    {
        if (_faults.Try(() => EconomyLookup.Find(_run.Economies, code, field), field) is not { } economy)
            return null;
        if (economy.Code != EconomyCode.World)
            return economy;
        _faults.Add(field, $"{field} is the world; name a country or EU27. Everything stopping everywhere is no question of dependence.");
        return null;
    }

    private HashSet<ushort> IndexesOf(ImmutableArray<EconomyCode> economies) => [.. economies.Where(e => _run.Economies.Find(e) is not null).Select(_run.Economies.IndexOf)];
}
