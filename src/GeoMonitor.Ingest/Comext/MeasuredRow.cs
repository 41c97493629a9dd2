namespace GeoMonitor.Ingest.Comext;

/// <summary>A row of a table that has one for the value of a figure and one for its mass.</summary>
/// <param name="Key">Its place.</param>
/// <param name="Month">The month, 1 to 12; 0 for the whole year.</param>
/// <param name="IsMass">Whether it is the mass, and not the value.</param>
/// <param name="Amount">Thousandths of a euro, or grams.</param>
/// <param name="Declarant">The code of the declarant as it stands in the file, by its number.</param>
/// <param name="Partner">The same of the partner.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Padded">Whether the product got its leading zero back.</param>
/// <param name="OutsideItsYears">Whether a code of an economy is used outside its years.</param>
internal readonly record struct MeasuredRow(
    ComextKey Key, byte Month, bool IsMass, long Amount, int Declarant, int Partner, long Line, bool Padded, bool OutsideItsYears)
{
    /// <summary>Its period.</summary>
    public ComextPeriod Period => new(Key.Year, Month);
}
