namespace GeoMonitor.Core.Items;

/// <summary>What an item is.</summary>
public enum ItemKind
{
    /// <summary>A six-digit code of the Harmonized System.</summary>
    Product,

    /// <summary>A material at a stage, such as gallium in processing.</summary>
    Material,

    /// <summary>A step of a value chain, such as EUV lithography.</summary>
    Segment,

    /// <summary>A service of the balance-of-payments classification.</summary>
    Service,
}
