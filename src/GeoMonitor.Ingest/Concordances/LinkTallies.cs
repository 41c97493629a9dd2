using GeoMonitor.Core.Figures;
using GeoMonitor.Ingest.Sorting;

namespace GeoMonitor.Ingest.Concordances;

/// <summary>The pairs of a concordance, counted by the two nomenclatures they are of.</summary>
internal sealed class LinkTallies
{
    private readonly Dictionary<(string From, string To), PairTally> _tallies = [];
    private (string From, string To, PairTally Tally)? _last;

    /// <summary>Pairs that stand once more than they need.</summary>
    public int Repeated => _tallies.Values.Sum(t => t.Repeated);

    /// <summary>Pairs that name a relation.</summary>
    public int Stated => _tallies.Values.Sum(t => t.Stated);

    /// <summary>Pairs whose named relation is not that of the pairs.</summary>
    public int Other => _tallies.Values.Sum(t => t.Other);

    /// <summary>Takes a pair.</summary>
    public void Add(ConcordanceLink link)
    {
        // tables go through their nomenclatures one by one
        if (_last is not var (from, to, tally) || !ReferenceEquals(from, link.FromRevision) || !ReferenceEquals(to, link.ToRevision))
        {
            tally = TallyOf((link.FromRevision, link.ToRevision));
            _last = (link.FromRevision, link.ToRevision, tally);
        }

        tally.Add(link.FromCode, link.ToCode, link.Relation);
    }

    /// <summary>Takes the pairs of others behind its own; these are empty then.</summary>
    public void Absorb(LinkTallies later)
    {
        foreach (var (nomenclatures, tally) in later._tallies)
            TallyOf(nomenclatures).Absorb(tally);
        later._tallies.Clear();
    }

    /// <summary>Counts, when all pairs are there.</summary>
    public void Finish()
    {
        var order = new KeyOrder();
        foreach (var tally in _tallies.Values)
            tally.Finish(order);
        order.Release();
    }

    /// <summary>How many pairs lead to nomenclatures of some kind, when all are there.</summary>
    public int CountTo(Func<string, bool> isOfKind) => _tallies.Where(t => isOfKind(t.Key.To)).Sum(t => t.Value.Pairs);

    private PairTally TallyOf((string From, string To) nomenclatures)
    {
        if (!_tallies.TryGetValue(nomenclatures, out var tally))
            _tallies.Add(nomenclatures, tally = new PairTally());
        return tally;
    }
}
