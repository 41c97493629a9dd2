using System.Runtime.InteropServices;

namespace GeoMonitor.Core.Trade.Conversion;

/// <summary>A part of a flow.</summary>
/// <param name="Flow">The row of the flow in its snapshot.</param>
/// <param name="Usd">The part of its value.</param>
/// <param name="Tonnes">The part of its quantity; NaN where not known.</param>
internal readonly record struct FlowPart(int Flow, long Usd, double Tonnes);

/// <summary>The flows of one product, each split once over the codes it goes to.</summary>
internal sealed class SplitFlows
{
    private readonly List<FlowPart>[] _slots;

    /// <summary>Splits all flows of a product.</summary>
    /// <param name="snapshot">The flows.</param>
    /// <param name="product">The place of the product.</param>
    /// <param name="weights">The weights of the codes it goes to, each above zero.</param>
    public SplitFlows(TradeSnapshot snapshot, int product, double[] weights)
    {
        _slots = Array.ConvertAll(weights, _ => new List<FlowPart>());
        var offsets = snapshot.OffsetsOf(product);
        var parts = new long[weights.Length];
        for (var f = offsets[0]; f < offsets[^1]; f++)
        {
            var (usd, tonnes) = (snapshot.ValuesUsd[f], snapshot.QuantitiesT[f]);
            LargestRemainder.Split(usd, weights, parts);
            for (var slot = 0; slot < parts.Length; slot++)
            {
                // a part that rounds to nothing is no flow; a flow reported without value keeps all its parts
                if (parts[slot] > 0 || usd == 0)
                    _slots[slot].Add(new FlowPart(f, parts[slot], tonnes * (usd > 0 ? (double)parts[slot] / usd : weights[slot])));
            }
        }
    }

    /// <summary>The parts of one code, of the flows from a row up to another.</summary>
    public ReadOnlySpan<FlowPart> Of(int slot, int firstFlow, int endFlow)
    {
        var parts = CollectionsMarshal.AsSpan(_slots[slot]);
        var start = LowerBound(parts, firstFlow);
        return parts[start..(start + LowerBound(parts[start..], endFlow))];
    }

    private static int LowerBound(ReadOnlySpan<FlowPart> parts, int flow)
    {
        var (low, high) = (0, parts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (parts[middle].Flow < flow)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
