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
    private readonly List<FieldFault> _faults = [];
    private readonly Dictionary<NodeId, DisruptedItem> _items = [];
    private ImmutableArray<string> _suggestions = [];

    private ScenarioReading(RunView run, ScenarioRequest request) => (_run, _request) = (run, request);

    /// <summary>Reads a request.</summary>
    /// <param name="run">The run to answer from.</param>
    /// <param name="request">What is asked.</param>
    /// <exception cref="MonitorProblemException">The request is wrong; every fault is named with its field.</exception>
    public static ScenarioQuestion Read(RunView run, ScenarioRequest request) => new ScenarioReading(run, request).Read();

    private ScenarioQuestion Read()
    {
        var economy = EconomyOf(_request.Economy ?? "NLD", "economy");
        var year = Try(() => (Core.Year?)YearLookup.Find(_run, _request.Year), "year");
        var asked = Disruptions();
        var disruptions = economy is null ? [] : asked.SelectMany((d, i) => DisruptionsOf(d, i, economy)).ToImmutableArray();
        if (_items.Count > ScenarioLimits.MostItems)
            Fault("disruptions", $"The scenario names {_items.Count} items; at most {ScenarioLimits.MostItems} are answered at once. Choose a narrower tag.");
        var scenario = new Scenario(disruptions)
        {
            StockDays = InRange(_request.StockDays, 0, ScenarioLimits.MostStockDays, 0, "stockDays", "days"),
            RampUpMonths = InRange(_request.RampUpMonths, 0, ScenarioLimits.MostMonths, 0, "rampUpMonths", "months"),
            ExcludedSuppliers = Excluded(),
            Draws = Draws(),
            Seed = Seed(),
        };
        if (_faults.Count > 0)
            throw MonitorProblemException.OfFaults("invalid-scenario", [.. _faults], _suggestions);
        return new ScenarioQuestion(
            economy!, year!.Value, scenario, [.. _items.Values.OrderBy(i => i.Node)], _request.Preset?.Trim().ToLowerInvariant());
    }

    private IReadOnlyList<DisruptionRequest> Disruptions()
    {
        if (_request.Preset is { } id)
        {
            if (_request.Disruptions is { Count: > 0 })
                Fault("preset", "Name a preset or disruptions, not both: a preset brings its own.");
            var presets = ScenarioPresets.Of(_run);
            if (presets.FirstOrDefault(p => string.Equals(p.Id, id.Trim(), StringComparison.OrdinalIgnoreCase)) is { } preset)
                return preset.Disruptions;
            Suggest(Nearest.To(id, presets.Select(p => new Candidate(p.Id, [p.Name]))));
            Fault("preset", $"There is no preset '{id}'. There are: {string.Join(", ", presets.Select(p => p.Id))}. GET /api/v1/scenarios describes them.");
            return [];
        }

        if (_request.Disruptions is null)
            Fault("disruptions", "disruptions is missing: name who stops delivering what, or a preset. An empty list is the baseline.");
        if (_request.Disruptions?.Count > ScenarioLimits.MostDisruptions)
        {
            Fault("disruptions", $"There are {_request.Disruptions.Count} disruptions; at most {ScenarioLimits.MostDisruptions} are answered at once.");
            return [];
        }

        return _request.Disruptions ?? [];
    }

    private List<Disruption> DisruptionsOf(DisruptionRequest asked, int index, Economy economy)
    {
        var at = $"disruptions[{index}]";
        if (asked is null)
        {
            Fault(at, $"{at} is null; it names a supplier and items.");
            return [];
        }

        var faults = _faults.Count;
        var supplier = Supplier(asked.Supplier, economy, $"{at}.supplier");
        var towards = Towards(asked.To, supplier, economy, $"{at}.to");
        var reduction = InRange(asked.Reduction, 0, 1, 1, $"{at}.reduction", "a part");
        var months = Months(asked.Months, $"{at}.months");
        var nodes = Items(asked, at);
        return _faults.Count > faults || supplier is null
            ? []
            : [.. Members(supplier).Select(s => new Disruption(s, nodes, towards, reduction, months))];
    }

    private Economy? Supplier(string? code, Economy economy, string field)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            Fault(field, $"{field} is missing: name who stops, such as CHN.");
            return null;
        }

        var supplier = EconomyOf(code, field);
        if (supplier is not null && supplier != economy && Members(supplier).Contains(economy.Code))
            Fault(field, $"{supplier.Code} contains {economy.Code}, which cannot stop and be asked about; name its other members.");
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
            Fault(field, $"{supplier.Code} cannot stop delivering to itself; leave {field} out for a stop of production.");
        if (economy.Code == EconomyCode.Eu27 && target.InEu27)
            Fault(field, $"A stop towards {target.Code} hits a part of EU27 that is not known; ask about the economy {target.Code}.");
        return [target.Code, .. Members(target).Where(m => m != target.Code)];
    }

    private ImmutableArray<NodeId> Items(DisruptionRequest asked, string at)
    {
        var hasItems = asked.Items is { Count: > 0 };
        if (hasItems == !string.IsNullOrWhiteSpace(asked.Tag))
        {
            Fault(
                hasItems ? $"{at}.tag" : $"{at}.items",
                hasItems ? $"{at} names items and a tag; name one of them." : $"{at} names no items: give items, such as gallium.processing, or a tag, such as crm.");
            return [];
        }

        var found = hasItems ? Named(asked.Items!, at) : Tagged(asked.Tag!, $"{at}.tag");
        foreach (var item in found)
            _items.TryAdd(item.Node, item);
        return [.. found.Select(i => i.Node).Distinct()];
    }

    private List<DisruptedItem> Named(IReadOnlyList<string> items, string at)
    {
        var found = new List<DisruptedItem>();
        if (items.Count > ScenarioLimits.MostItems)
        {
            Fault($"{at}.items", $"{at} names {items.Count} items; at most {ScenarioLimits.MostItems} are answered at once.");
            return found;
        }

        for (var i = 0; i < items.Count; i++)
        {
            var field = $"{at}.items[{i}]";
            if (Try(() => ItemLookup.Find(_run, items[i] ?? string.Empty), field) is not { } item)
                continue;
            var nodes = ScenarioItems.Of(_run, item);
            if (nodes.IsEmpty)
                Fault(field, $"{item.NameEn} ({item.Id}) has no place in the supply chain and no trade figures, so nothing is known of who supplies it.");
            found.AddRange(nodes);
        }

        return found;
    }

    private List<DisruptedItem> Tagged(string tag, string field)
    {
        var found = ScenarioItems.WithTag(_run, tag);
        if (found.Count > 0)
            return found;
        var tags = ScenarioItems.Tags(_run);
        Suggest(Nearest.To(tag, tags.Select(t => new Candidate(t, []))));
        Fault(field, $"No item carries the tag '{tag}'. There are: {string.Join(", ", tags)}.");
        return found;
    }

    private double Months(double? months, string field)
    {
        if (months is null)
            return ScenarioLimits.UsualMonths;
        if (months is > 0 and <= ScenarioLimits.MostMonths)
            return months.Value;
        Fault(field, $"{field} is {months}; a disruption lasts longer than 0 and at most {ScenarioLimits.MostMonths} months.");
        return ScenarioLimits.UsualMonths;
    }

    private double InRange(double? given, double least, double most, double usual, string field, string unit)
    {
        if (given is null || (given >= least && given <= most))
            return given ?? usual;
        Fault(field, $"{field} is {given}; it is {unit}, {least} to {most}.");
        return usual;
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
        Fault("draws", $"draws is {_request.Draws}; it is a number of draws, 0 to {ScenarioLimits.MostDraws}.");
        return 0;
    }

    private ulong Seed()
    {
        if (_request.Seed is null or >= 0)
            return _request.Seed is { } seed ? (ulong)seed : _run.Facts.Parameters.Uncertainty.Seed;
        Fault("seed", $"seed is {_request.Seed}; it is zero or more.");
        return 0;
    }

    private ImmutableArray<EconomyCode> Members(Economy economy) => economy.Code == EconomyCode.Eu27
        ? [.. _run.Economies.Eu27Members.Select(m => m.Code)]
        : [economy.Code];

    private Economy? EconomyOf(string code, string field)
    {
        if (Try(() => EconomyLookup.Find(_run.Economies, code, field), field) is not { } economy)
            return null;
        if (economy.Code != EconomyCode.World)
            return economy;
        Fault(field, $"{field} is the world; name a country or EU27. Everything stopping everywhere is no question of dependence.");
        return null;
    }

    // the sentence of a look-up names the nearest values; its field is the path in the question
    private T? Try<T>(Func<T> find, string field)
    {
        try
        {
            return find();
        }
        catch (MonitorProblemException problem) when (problem.Kind is ProblemKind.NotFound or ProblemKind.Invalid)
        {
            Suggest(problem.Suggestions);
            Fault(field, problem.Message);
            return default;
        }
    }

    private void Suggest(ImmutableArray<string> suggestions)
    {
        if (_faults.Count == 0)
            _suggestions = suggestions;
    }

    private void Fault(string field, string message) => _faults.Add(new FieldFault(field, message));
}
