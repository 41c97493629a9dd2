namespace GeoMonitor.Ingest.Comext;

/// <summary>What the value of a row measures.</summary>
internal enum ComextMeasureKind
{
    /// <summary>Something that is not read, such as a supplementary unit.</summary>
    Other,

    /// <summary>Euros.</summary>
    Euros,

    /// <summary>A mass.</summary>
    Mass,
}

/// <summary>A measure of the SDMX tables.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Kilograms">Kilograms in a unit of it, where it is a mass: the tables count in 100 kg, the bulk files in kg.</param>
internal readonly record struct ComextMeasure(ComextMeasureKind Kind, int Kilograms)
{
    private const int Kilograms100 = 100;

    /// <summary>The value in euros, the only measure of tables with a column for each.</summary>
    public static ComextMeasure Euros { get; } = new(ComextMeasureKind.Euros, 0);

    /// <summary>Reads a code of the dimension <c>indicators</c>.</summary>
    public static ComextMeasure Read(ReadOnlySpan<char> code) => code switch
    {
        "VALUE_IN_EUROS" or "VALUE_EUR" => Euros,
        "QUANTITY_IN_100KG" => new ComextMeasure(ComextMeasureKind.Mass, Kilograms100),
        "QUANTITY_IN_KG" or "QUANTITY_KG" => new ComextMeasure(ComextMeasureKind.Mass, 1),
        _ => default,
    };
}
