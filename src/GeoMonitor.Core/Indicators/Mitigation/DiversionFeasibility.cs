namespace GeoMonitor.Core.Indicators.Mitigation;

/// <summary>How much of a lost supply other suppliers can make up, in three cases (methodology 7) [P].</summary>
/// <param name="OnlyImporterHit">Only this importer is hit and gets all spare capacity, 0..1.</param>
/// <param name="Rationed">Others buy as before and it gets its usual part of the spare capacity, 0..1.</param>
/// <param name="World">The supplier stops for the whole world and all compete, 0..1; null when that loss is not known.</param>
public readonly record struct DiversionFeasibility(double OnlyImporterHit, double Rationed, double? World)
{
    /// <summary>min(1, sum phi_j spare_j/L) with phi = 1, with phi the importer's part, and against the world's loss.</summary>
    /// <param name="loss">L, what the importer loses.</param>
    /// <param name="spare">Spare capacity of the other suppliers; leave out the supplier itself and its allies.</param>
    /// <param name="importerPart">phi, the importer's share of what others buy from them, 0..1.</param>
    /// <param name="worldLoss">What the world loses when the supplier stops for all; null when not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative or not a number, or phi above 1.</exception>
    public static DiversionFeasibility Of(double loss, ReadOnlySpan<double> spare, double importerPart, double? worldLoss)
    {
        if (!(importerPart >= 0 && importerPart <= 1))
            throw new ArgumentOutOfRangeException(nameof(importerPart), importerPart, "The importer's part lies between 0 and 1.");
        var all = 0.0;
        foreach (var amount in spare)
        {
            if (!(amount >= 0))
                throw new ArgumentOutOfRangeException(nameof(spare), amount, "Spare capacity is zero or more; leave out suppliers whose capacity is unknown.");
            all += amount;
        }

        return new(
            Part(all, loss, nameof(loss)),
            Part(importerPart * all, loss, nameof(loss)),
            worldLoss is { } world ? Part(all, world, nameof(worldLoss)) : null);
    }

    // nothing lost is wholly made up
    private static double Part(double available, double loss, string name)
    {
        if (!(loss >= 0))
            throw new ArgumentOutOfRangeException(name, loss, "A loss is zero or more.");
        return loss == 0 ? 1 : Math.Min(1, available / loss);
    }
}
