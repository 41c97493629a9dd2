namespace GeoMonitor.Core.Indicators.Dependency;

/// <summary>The cut-offs of the MERICS variant.</summary>
/// <param name="ImportExportRatio">Imports at least this many times exports; published 2 [V].</param>
/// <param name="PartnerShare">At least this share from the partner; published .3 [V].</param>
public sealed record MericsThresholds(double ImportExportRatio, double PartnerShare)
{
    /// <summary>2 and .3.</summary>
    public static MericsThresholds Published { get; } = new(2, 0.3);
}

/// <summary>Dependence on one partner by the tests that MERICS uses (methodology 2.3).</summary>
/// <remarks>
/// The cut-off of its third test, few alternative suppliers, could not be seen (methodology 15): it is no part of this
/// outcome, and an answer that shows the outcome says so.
/// </remarks>
/// <param name="Ratio">Imports at least twice exports; the value is null without imports, infinite without exports.</param>
/// <param name="Partner">At least 30 % from the partner.</param>
public readonly record struct MericsTest(TestOutcome Ratio, TestOutcome Partner)
{
    /// <summary>Whether both tests fire; null without imports.</summary>
    public bool? IsDependent => TestOutcome.All(Ratio, Partner);

    /// <summary>The tests of one importer, partner and product; amounts in one unit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, or the partner delivers more than all.</exception>
    public static MericsTest Of(double importsFromPartner, double imports, double exports, MericsThresholds thresholds)
    {
        if (!(exports >= 0))
            throw new ArgumentOutOfRangeException(nameof(exports), exports, "Exports are zero or more.");
        if (!(importsFromPartner >= 0 && importsFromPartner <= imports))
            throw new ArgumentOutOfRangeException(nameof(importsFromPartner), importsFromPartner, "A partner delivers a part of the imports.");
        var none = imports == 0;
        return new(
            TestOutcome.AtLeast("merics-ratio", none ? null : imports / exports, thresholds.ImportExportRatio),
            TestOutcome.AtLeast("merics-partner-share", none ? null : importsFromPartner / imports, thresholds.PartnerShare));
    }
}
