using GeoMonitor.Core;

namespace GeoMonitor.Ingest.InputOutput;

/// <summary>The drafts of a file, one a year.</summary>
/// <param name="fileName">The file, for sentences.</param>
/// <param name="labels">What the tables call an economy, from what the file calls it.</param>
internal sealed class TableDrafts(string fileName, Func<string, string> labels)
{
    private readonly Dictionary<Year, TableDraft> _drafts = [];

    /// <summary>All of them.</summary>
    public IEnumerable<TableDraft> All => _drafts.Values;

    /// <summary>The draft of a year.</summary>
    public TableDraft Of(Year year)
    {
        if (!_drafts.TryGetValue(year, out var draft))
            _drafts.Add(year, draft = new TableDraft(fileName, year, labels));
        return draft;
    }
}
