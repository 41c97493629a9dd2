using System.Runtime.InteropServices;

namespace GeoMonitor.Ingest.Comext;

/// <summary>Brings value and mass together where a table has a row for each.</summary>
internal sealed class MeasurePairs(ComextReading reading)
{
    private readonly Dictionary<ulong, Pair> _pairs = [];

    /// <summary>Takes a measure; false when the figure had it already.</summary>
    public bool TryAdd(ulong figure, ComextEntry entry, ComextMeasure measure, long thousandths)
    {
        ref var pair = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, figure, out _);
        if (measure.Kind == ComextMeasureKind.Euros)
        {
            if (pair.MilliEuros is not null)
                return false;
            pair = pair with { Entry = entry, MilliEuros = thousandths };
            return true;
        }

        if (pair.Grams is not null)
            return false;
        pair = pair with { Entry = entry, Grams = thousandths * measure.Kilograms };
        return true;
    }

    /// <summary>Brings what was paired into the ledger.</summary>
    public void Settle()
    {
        foreach (var pair in _pairs.Values)
        {
            if (pair.MilliEuros is not { } value)
            {
                reading.Intake.Rejections.LeaveOut(ComextReasons.QuantityAlone, 0, null);
                continue;
            }

            var grams = pair.Grams;
            if (grams == 0 && value > 0)
            {
                reading.Intake.Repairs.ZeroQuantities++;
                grams = null;
            }

            reading.Ledger.Add(pair.Entry.Key, pair.Entry.Period, value, grams, pair.Grams is null ? 1 : 2);
        }

        _pairs.Clear();
    }

    private readonly record struct Pair(ComextEntry Entry, long? MilliEuros, long? Grams);
}
