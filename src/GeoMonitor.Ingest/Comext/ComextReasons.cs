namespace GeoMonitor.Ingest.Comext;

/// <summary>Why a row of Comext is not kept, beside the reasons that all formats share.</summary>
internal static class ComextReasons
{
    /// <summary>By rule: the row is of the direction of trade that was not asked for.</summary>
    public const string OtherFlow = "other-flow";

    /// <summary>By rule: the row is of a statistical procedure that is not counted.</summary>
    public const string OtherProcedure = "procedure-not-counted";

    /// <summary>By rule: the row is of a product that was not asked for.</summary>
    public const string OtherProduct = "product-not-asked-for";

    /// <summary>By rule: the product is a total of others, such as a chapter.</summary>
    public const string ProductGroup = "product-group";

    /// <summary>By rule: the product is confidential or has no code of the Harmonized System, so its value has no place.</summary>
    public const string Unallocated = "unallocated-product";

    /// <summary>By rule: the source hides the figure; it is not zero.</summary>
    public const string HiddenValue = "hidden-value";

    /// <summary>By rule: the row is a measure that is not read, such as a supplementary unit.</summary>
    public const string OtherIndicator = "other-indicator";

    /// <summary>By rule: a quantity without a value beside it.</summary>
    public const string QuantityAlone = "quantity-without-value";

    /// <summary>By rule: a month of a year whose annual figure the file has too.</summary>
    public const string MonthBesideYear = "month-beside-year";

    /// <summary>By rule: a CN8 code whose HS6 total the file has too.</summary>
    public const string PartOfProduct = "part-of-product";

    /// <summary>By rule: Northern Ireland or Great Britain beside the United Kingdom.</summary>
    public const string PartOfUnitedKingdom = "part-of-united-kingdom";

    /// <summary>By rule: another file of the archive holds the same figures.</summary>
    public const string Repeated = "repeated-in-archive";

    /// <summary>The period is no month or year.</summary>
    public const string BadPeriod = "bad-period";

    /// <summary>The flow is neither import nor export.</summary>
    public const string BadFlow = "bad-flow";

    /// <summary>The statistical procedure is none.</summary>
    public const string BadProcedure = "bad-procedure";

    /// <summary>The same figure stands in the file twice.</summary>
    public const string RepeatedRow = "repeated-row";
}
