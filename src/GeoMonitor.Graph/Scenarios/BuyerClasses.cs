using GeoMonitor.Core.Economies;

namespace GeoMonitor.Graph.Scenarios;

/// <summary>
/// Economies that the scenario treats alike as buyers: class 0 is hit by no ban, class 1 is the economy asked about, and
/// any further class is hit by the same bans. A ban towards one customer leaves third countries supplied as before. Where
/// nobody is banned and the economy buys as the world does, all are one class.
/// </summary>
internal sealed class BuyerClasses
{
    /// <summary>Whom no ban aims at.</summary>
    public const int World = 0;

    private readonly ScenarioChain _chain;
    private readonly Disruption[] _bans;
    private readonly Dictionary<EconomyCode, int> _classes = [];
    private readonly List<bool[]> _hits;

    public BuyerClasses(ScenarioChain chain, Scenario scenario)
    {
        _chain = chain;
        _bans = [.. scenario.Disruptions.Where(d => !d.Towards.IsEmpty)];
        var buysAlike = scenario.Disruptions.SelectMany(d => d.Items).All(i => chain.Markets[chain.IndexOf(i)]!.Own.IsEmpty);
        if (_bans.Length == 0 && buysAlike)
        {
            _hits = [[]];
            return;
        }

        Own = 1;
        _hits = [new bool[_bans.Length], [.. _bans.Select(b => b.Towards.Contains(chain.Economy))]];
        foreach (var target in _bans.SelectMany(b => b.Towards).Where(t => !chain.Members.Contains(t)).Distinct().Order())
        {
            bool[] hits = [.. _bans.Select(b => b.Towards.Contains(target))];
            var known = _hits.FindIndex(2, h => h.SequenceEqual(hits));
            if (known < 0)
            {
                known = _hits.Count;
                _hits.Add(hits);
            }

            _classes[target] = known;
        }
    }

    /// <summary>The class of the economy asked about.</summary>
    public int Own { get; }

    /// <summary>How many classes there are.</summary>
    public int Count => _hits.Count;

    /// <summary>The class of an economy.</summary>
    public int Of(EconomyCode economy) =>
        _chain.Members.Contains(economy) ? Own : _classes.GetValueOrDefault(economy, World);

    /// <summary>Whether a disruption hits a class: one without a target hits all.</summary>
    public bool IsHit(int buyers, Disruption disruption) =>
        disruption.Towards.IsEmpty || _hits[buyers][Array.IndexOf(_bans, disruption)];
}
