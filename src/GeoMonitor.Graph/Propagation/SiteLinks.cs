using GeoMonitor.Graph.Structure;

namespace GeoMonitor.Graph.Propagation;

/// <summary>A delivery between sites given by their numbers.</summary>
internal readonly record struct SiteLink(int From, double Share);

/// <summary>An input with its suppliers as numbers.</summary>
internal sealed record NumberedInput(string Name, bool IsEssential, double CostShare, double Remainder, SiteLink[] Links);

/// <summary>The sites as the solver walks them: suppliers as numbers, components in the order of supply.</summary>
internal sealed class SiteLinks
{
    private readonly SupplySites _sites;
    private readonly NumberedInput[][] _inputs;

    public SiteLinks(SupplySites sites)
    {
        _sites = sites;
        _inputs = [.. sites.Needs.Select(inputs => inputs.Select(i => Numbered(sites, i)).ToArray())];
        HasUnknown = _inputs.Any(inputs => inputs.Any(i => i.IsEssential && i.Links.Length == 0));
        HasRemainder = _inputs.Any(inputs => inputs.Any(i => i.IsEssential && i.Links.Length > 0 && i.Remainder > 0));
        var needs = _inputs.SelectMany((inputs, n) => inputs
            .SelectMany(i => i.Links.Select(l => new WeightedEdge(n, l.From, 1))));

        // edges point to suppliers, so components come suppliers first
        FromSources = StrongComponents.Of(CsrGraph.Of(Count, needs));
    }

    public int Count => _sites.Sites.Length;

    public IReadOnlyList<int[]> FromSources { get; }

    /// <summary>Whether the suppliers of some essential input are unknown.</summary>
    public bool HasUnknown { get; }

    /// <summary>Whether some essential input is partly from nobody named.</summary>
    public bool HasRemainder { get; }

    public Site Site(int n) => _sites.Sites[n];

    public NumberedInput[] Inputs(int n) => _inputs[n];

    /// <summary>The nearest essential input without suppliers, seen from a site along essential inputs.</summary>
    public string? FirstUnknown(int start)
    {
        var seen = new HashSet<int> { start };
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var n))
        {
            foreach (var input in _inputs[n])
            {
                if (!input.IsEssential)
                    continue;
                if (input.Links.Length == 0)
                    return $"{input.Name} of {Site(n)}";
                foreach (var link in input.Links)
                {
                    if (seen.Add(link.From))
                        queue.Enqueue(link.From);
                }
            }
        }

        return null;
    }

    private static NumberedInput Numbered(SupplySites sites, SiteInput input) => new(
        input.Name,
        input.IsEssential,
        input.CostShare,
        Math.Max(0, 1 - input.Suppliers.Sum(s => s.Share)),
        [.. input.Suppliers.Where(s => s.Share > 0).OrderBy(s => s.From).Select(s => new SiteLink(sites.IndexOf(s.From), s.Share))]);
}
