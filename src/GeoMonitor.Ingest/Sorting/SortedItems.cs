namespace GeoMonitor.Ingest.Sorting;

/// <summary>Merges sorted runs: goes through all their items by key.</summary>
internal sealed class SortedItems<T>
    where T : unmanaged
{
    // a heap: no run stands before the one at half its place
    private readonly SortedRun<T>[] _heap;
    private int _count;
    private bool _begun;

    public SortedItems(IEnumerable<SortedRun<T>> runs)
    {
        _heap = [.. runs.Where(static r => r.MoveNext())];
        _count = _heap.Length;
        for (var place = (_count / 2) - 1; place >= 0; place--)
            Sink(place);
    }

    /// <summary>The key of the item it stands at.</summary>
    public ulong Key => _heap[0].Key;

    /// <summary>The item it stands at; to be copied before going on.</summary>
    public ref readonly T Item => ref _heap[0].Item;

    /// <summary>Goes on; false behind the last item.</summary>
    public bool MoveNext()
    {
        if (!_begun)
        {
            _begun = true;
            return _count > 0;
        }

        if (_count == 0)
            return false;
        if (!_heap[0].MoveNext())
        {
            _heap[0] = _heap[--_count];
            if (_count == 0)
                return false;
        }

        Sink(0);
        return true;
    }

    private void Sink(int place)
    {
        var run = _heap[place];
        while (true)
        {
            var child = (2 * place) + 1;
            if (child >= _count)
                break;
            if (child + 1 < _count && _heap[child + 1].IsBefore(_heap[child]))
                child++;
            if (run.IsBefore(_heap[child]))
                break;
            _heap[place] = _heap[child];
            place = child;
        }

        _heap[place] = run;
    }
}
