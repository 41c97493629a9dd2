namespace GeoMonitor.Ingest.Figures;

/// <summary>Why a row of figures is not kept, beside the reasons that flows have too.</summary>
internal static class FigureReject
{
    /// <summary>No economy stands for the code or name.</summary>
    public const string UnknownEconomy = "unknown-economy";

    /// <summary>Another row has the same key, so that nobody can say which of them is right.</summary>
    public const string RepeatedKey = "repeated-key";

    /// <summary>The stage is none of extraction, processing and intermediate.</summary>
    public const string UnknownStage = "unknown-stage";

    /// <summary>A field that the row cannot do without is blank.</summary>
    public const string MissingField = "missing-field";

    /// <summary>The figure lies outside its scale.</summary>
    public const string OutOfScale = "out-of-scale";

    /// <summary>A field holds something else than a date of the form 2025-12-31.</summary>
    public const string UnreadableDate = "unreadable-date";

    /// <summary>The material is none of the catalogue.</summary>
    public const string UnknownMaterial = "unknown-material";

    /// <summary>The field holds no identifier of an item.</summary>
    public const string UnreadableItem = "unreadable-item";

    /// <summary>The kind of stock is neither strategic nor commercial.</summary>
    public const string UnknownKind = "unknown-kind";

    /// <summary>The row is of something else than the figures that are read here; no fault of the file.</summary>
    public const string OtherStatistic = "other-statistic";

    /// <summary>A delivery goes to an industry and to final demand at once.</summary>
    public const string TwoUses = "two-uses";

    /// <summary>The field holds no identifier of a step of a value chain.</summary>
    public const string UnreadableStep = "unreadable-step";
}
