namespace GeoMonitor.Core.Indicators;

/// <summary>Why a figure has no value. A missing value is never a zero and never travels without its reason.</summary>
public enum MissingReason
{
    /// <summary>Nothing is missing.</summary>
    None,

    /// <summary>Nothing was imported, so there is nobody to depend on (methodology 0).</summary>
    NoImports,

    /// <summary>Nobody in the world exports the item in the data.</summary>
    NoWorldExports,

    /// <summary>Exports are not known, which is not the same as none.</summary>
    ExportsUnknown,

    /// <summary>Intra-EU imports are not known.</summary>
    IntraImportsUnknown,

    /// <summary>An amount among the parts is not known, so its total is not known.</summary>
    AmountUnknown,
}

/// <summary>The texts of <see cref="MissingReason"/> as they appear in answers.</summary>
public static class MissingReasonCode
{
    /// <summary>The code of a reason, such as <c>NO_IMPORTS</c>; null when nothing is missing.</summary>
    public static string? Code(this MissingReason reason) => reason switch
    {
        MissingReason.None => null,
        MissingReason.NoImports => "NO_IMPORTS",
        MissingReason.NoWorldExports => "NO_WORLD_EXPORTS",
        MissingReason.ExportsUnknown => "EXPORTS_UNKNOWN",
        MissingReason.IntraImportsUnknown => "INTRA_IMPORTS_UNKNOWN",
        MissingReason.AmountUnknown => "AMOUNT_UNKNOWN",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No such reason."),
    };
}
