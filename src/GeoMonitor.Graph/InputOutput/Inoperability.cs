namespace GeoMonitor.Graph.InputOutput;

/// <summary>
/// What part of each sector stands still when some lose part of their output (Haimes and Jiang 2001; methodology 6.1).
/// </summary>
public static class Inoperability
{
    /// <summary>q = (I - A*)^-1 c* with A* = x^-1 A x, which is x^-1 L (x c*), cut off at 0 and 1.</summary>
    /// <param name="system">The sectors.</param>
    /// <param name="output">x, planned output, in the unit of deliveries.</param>
    /// <param name="perturbation">c*, the first loss as a part of planned output, 0..1.</param>
    /// <returns>q of each sector, 0..1; a sector that makes nothing loses nothing.</returns>
    /// <exception cref="ArgumentException">There is not one figure for each sector, or a part lies outside 0..1.</exception>
    public static double[] Of(LeontiefSystem system, ReadOnlySpan<double> output, ReadOnlySpan<double> perturbation)
    {
        var q = LostOutput(system, output, perturbation);
        for (var i = 0; i < q.Length; i++)
            q[i] = output[i] > 0 ? Math.Clamp(q[i] / output[i], 0, 1) : 0;
        return q;
    }

    /// <summary>
    /// L (x c*): the output that each sector loses, in the unit of deliveries, before it is cut off at all it makes. The value added
    /// in it adds to the first loss, which checks the whole.
    /// </summary>
    /// <param name="system">The sectors.</param>
    /// <param name="output">x, planned output, in the unit of deliveries.</param>
    /// <param name="perturbation">c*, the first loss as a part of planned output, 0..1.</param>
    /// <exception cref="ArgumentException">There is not one figure for each sector, or a part lies outside 0..1.</exception>
    public static double[] LostOutput(LeontiefSystem system, ReadOnlySpan<double> output, ReadOnlySpan<double> perturbation)
    {
        if (output.Length != system.Size || perturbation.Length != system.Size)
            throw new ArgumentException($"{system.Size} sectors need as many outputs and losses.", nameof(perturbation));
        var lost = new double[system.Size];
        for (var i = 0; i < lost.Length; i++)
        {
            if (!(perturbation[i] is >= 0 and <= 1))
                throw new ArgumentOutOfRangeException(nameof(perturbation), perturbation[i], "A loss lies between 0 and 1.");
            lost[i] = Math.Max(0, output[i]) * perturbation[i];
        }

        return system.Output(lost);
    }
}
