namespace GeoMonitor.Ingest.Comext;

/// <summary>A figure of a table that has a row for its value and one for its mass.</summary>
/// <param name="Key">Its place.</param>
/// <param name="Month">The month, 1 to 12; 0 for the whole year.</param>
/// <param name="Declarant">The code of the declarant as it stands in the file, by its number.</param>
/// <param name="Partner">The same of the partner.</param>
/// <param name="Codes">What had to be done to read the codes of its rows.</param>
internal readonly record struct MeasuredFigure(ComextKey Key, byte Month, int Declarant, int Partner, CodeRepairs Codes)
{
    /// <summary>Its period.</summary>
    public ComextPeriod Period => new(Key.Year, Month);

    /// <summary>Its value in thousandths of a euro, when its row was seen.</summary>
    public MeasuredAmount Value { get; init; }

    /// <summary>Its mass in grams, when its row was seen.</summary>
    public MeasuredAmount Mass { get; init; }

    /// <summary>What the row of a measure says.</summary>
    public MeasuredAmount Of(bool mass) => mass ? Mass : Value;

    /// <summary>The figure with the row of a measure.</summary>
    public MeasuredFigure With(bool mass, MeasuredAmount amount) => mass ? this with { Mass = amount } : this with { Value = amount };
}

/// <summary>What a row says.</summary>
/// <param name="Amount">Thousandths of a euro, or grams.</param>
/// <param name="Line">Its line, from 1; 0 where there is no row.</param>
internal readonly record struct MeasuredAmount(long Amount, long Line)
{
    /// <summary>Whether there is a row.</summary>
    public bool IsThere => Line > 0;
}

/// <summary>What had to be done to read the codes of a row.</summary>
[Flags]
internal enum CodeRepairs : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The product got its leading zero back.</summary>
    PaddedProduct = 1,

    /// <summary>A code of an economy is used outside its years.</summary>
    OutsideItsYears = 2,
}
