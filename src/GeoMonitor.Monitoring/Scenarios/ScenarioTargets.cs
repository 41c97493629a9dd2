using GeoMonitor.Monitoring.Catalogue;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.Runs;

namespace GeoMonitor.Monitoring.Scenarios;

/// <summary>Reads what a disruption names: items, or a tag.</summary>
internal sealed class ScenarioTargets(RunView run, ScenarioFaults faults)
{
    /// <summary>What it means by itself, before what is traded under its codes; none where something is wrong.</summary>
    /// <param name="asked">The disruption.</param>
    /// <param name="index">Its place in the question.</param>
    public List<ResolvedItem> Of(DisruptionRequest asked, int index)
    {
        var at = $"disruptions[{index}]";
        var hasItems = asked.Items is { Count: > 0 };
        if (hasItems != !string.IsNullOrWhiteSpace(asked.Tag))
            return hasItems ? Named(asked.Items!, index, at) : Tagged(asked.Tag!, index, $"{at}.tag");
        faults.Add(
            hasItems ? $"{at}.tag" : $"{at}.items",
            hasItems ? $"{at} names items and a tag; name one of them." : $"{at} names no items: give items, such as gallium.processing, or a tag, such as crm.");
        return [];
    }

    private List<ResolvedItem> Named(IReadOnlyList<string> items, int index, string at)
    {
        var found = new List<ResolvedItem>();
        if (items.Count > ScenarioLimits.MostItems)
        {
            faults.Add($"{at}.items", $"{at} names {items.Count} items; at most {ScenarioLimits.MostItems} are answered at once.");
            return found;
        }

        for (var i = 0; i < items.Count; i++)
        {
            var (text, field) = (items[i] ?? string.Empty, $"{at}.items[{i}]");
            if (ScenarioItems.BareCode(run, text) is { } bare)
            {
                found.Add(new ResolvedItem(index, text, bare, ResolvedItem.Itself) { StopsItself = false });
                continue;
            }

            if (faults.Try(() => ItemLookup.Find(run, text), field) is not { } item)
                continue;
            var nodes = ScenarioItems.Of(run, item);
            if (nodes.IsEmpty)
                faults.Add(field, $"{item.NameEn} ({item.Id}) has no place in the supply chain and no trade figures, so nothing is known of who supplies it.");
            found.AddRange(nodes.Select(n => new ResolvedItem(
                index, text, n, nodes.Length > 1 ? ResolvedItem.StepOfSum : ResolvedItem.Itself)));
        }

        return found;
    }

    private List<ResolvedItem> Tagged(string tag, int index, string field)
    {
        var found = ScenarioItems.WithTag(run, tag);
        if (found.Count == 0)
        {
            var tags = ScenarioItems.Tags(run);
            faults.Suggest(Nearest.To(tag, tags.Select(t => new Candidate(t, []))));
            faults.Add(field, $"No item carries the tag '{tag}'. There are: {string.Join(", ", tags)}.");
        }

        return found.ConvertAll(i => new ResolvedItem(index, tag.Trim(), i, ResolvedItem.Tagged));
    }
}
