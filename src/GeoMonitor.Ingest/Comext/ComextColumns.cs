using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comext;

/// <summary>Where the columns of a Comext table stand; -1 for those that its kind may lack.</summary>
internal sealed record ComextColumns(
    int Declarant,
    int Partner,
    int Product,
    int Flow,
    int Period,
    int Value,
    int Procedure,
    int Quantity,
    int TradeType,
    int Indicator,
    int Flag)
{
    public static ComextColumns Bind(HeaderColumns header, ComextLayout layout) => new(
        header.Find(layout.Declarant),
        header.Find(layout.Partner),
        header.Find(layout.Product),
        header.Find(layout.Flow),
        header.Find(layout.Period),
        header.Find(layout.Value),
        header.FindOptional(layout.Procedure),
        header.FindOptional(layout.Quantity),
        header.FindOptional(layout.TradeType),
        header.FindOptional(layout.Indicator),
        header.FindOptional(layout.Flag));
}
