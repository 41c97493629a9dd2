using System.Buffers;
using GeoMonitor.Core.Indicators.Scenarios;

namespace GeoMonitor.Core.Scoring;

/// <summary>Draws of one item: shares ~ Dirichlet(kappa s), and what they make of HHI and score (methodology 12.3).</summary>
internal sealed class ShareDraws
{
    private readonly UncertainItem _item;
    private readonly ulong _key;
    private readonly double[] _alpha;
    private readonly double[] _surelyNothing;
    private readonly double _others;
    private readonly double _concentrationExponent;
    private readonly double _threatExponent;

    public ShareDraws(UncertainItem item)
    {
        _item = item;
        _key = DrawSequence.KeyOf(item.Id);
        var total = item.Amounts.Sum();
        _alpha = [.. item.Amounts.Select(a => item.Kappa * a / total)];

        // most suppliers are so small that most of their draws are nothing: one comparison finds out
        _surelyNothing = [.. _alpha.Select(a => a < 1 ? Math.Exp(DrawSequence.SmallestPower * a) : 0)];
        foreach (var factor in item.Score.Factors)
        {
            switch (factor.Id)
            {
                case "concentration":
                    _concentrationExponent = factor.Exponent;
                    break;
                case "threat":
                    _threatExponent = factor.Exponent;
                    break;
                default:
                    _others += factor.Contribution;
                    break;
            }
        }
    }

    /// <summary>Makes the draws from..to and writes HHI, CDI1 and gross score of each.</summary>
    public void Fill(ulong seed, int from, int to, double threshold, double floor, Span<double> hhi, Span<double> cdi1, Span<double> gross)
    {
        var shares = ArrayPool<double>.Shared.Rent(_alpha.Length);
        for (var draw = from; draw < to; draw++)
        {
            var stream = new DrawSequence(seed, _key, draw);
            var (all, outside, risk) = Draw(ref stream, shares.AsSpan(0, _alpha.Length));
            hhi[draw - from] = all;
            cdi1[draw - from] = outside;
            var log = _others;
            if (_concentrationExponent > 0)
                log += _concentrationExponent * Math.Log(Math.Max(floor, ThresholdAnchored.Of(outside, threshold)));
            if (_threatExponent > 0)
                log += _threatExponent * Math.Log(Math.Max(floor, risk));
            gross[draw - from] = 100 * Math.Exp(log);
        }

        ArrayPool<double>.Shared.Return(shares);
    }

    private (double Hhi, double Outside, double Risk) Draw(ref DrawSequence stream, Span<double> shares)
    {
        var sum = 0.0;
        while (sum == 0)
        {
            for (var i = 0; i < shares.Length; i++)
                sum += shares[i] = Gamma(ref stream, i);
        }

        var (squares, outside, outsideSquares, risk) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < shares.Length; i++)
        {
            var share = shares[i];
            if (share == 0)
                continue;
            squares += share * share;
            risk += share * _item.Risks[i];
            if (!_item.Outside[i])
                continue;
            outside += share;
            outsideSquares += share * share;
        }

        return (
            Math.Min(1, squares / (sum * sum)),
            outside == 0 ? 0 : Math.Min(1, outsideSquares / (outside * outside)),
            Math.Min(1, risk / sum));
    }

    private double Gamma(ref DrawSequence stream, int i)
    {
        if (_alpha[i] >= 1)
            return stream.NextGamma(_alpha[i]);
        var u = stream.NextDouble();
        return u < _surelyNothing[i] ? 0 : stream.NextGamma(_alpha[i] + 1) * Math.Exp(Math.Log(u) / _alpha[i]);
    }
}
