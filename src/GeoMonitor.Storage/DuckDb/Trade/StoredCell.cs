namespace GeoMonitor.Storage.DuckDb.Trade;

/// <summary>A product and its importer as one number of the file: product times 4096 plus importer.</summary>
internal static class StoredCell
{
    private const int ImporterBits = 12;

    /// <summary>Economies whose number fits.</summary>
    public const int MostEconomies = 1 << ImporterBits;

    /// <summary>Puts a cell together.</summary>
    public static uint Of(uint product, ushort importer) => (product << ImporterBits) | importer;

    /// <summary>The packed code of the product.</summary>
    public static uint ProductOf(uint cell) => cell >> ImporterBits;

    /// <summary>The number of the importer in the file.</summary>
    public static ushort ImporterOf(uint cell) => (ushort)(cell & (MostEconomies - 1));
}
