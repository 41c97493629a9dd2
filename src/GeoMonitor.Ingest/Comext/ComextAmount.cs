namespace GeoMonitor.Ingest.Comext;

/// <summary>The sum of the rows of one place. Whole numbers, so that the order of the rows does not matter.</summary>
internal struct ComextAmount
{
    // a mass that misses parts is understated; below this share of the value that is less than rounding to kilograms
    private const double MaxValueWithoutMass = 0.01;
    private const double GramsPerTonne = 1e6;

    private long _grams;
    private long _milliEurosWithoutMass;
    private int _rowsWithoutMass;

    /// <summary>Rows of the file in it.</summary>
    public int Rows { get; private set; }

    /// <summary>The value in thousandths of a euro.</summary>
    public long MilliEuros { get; private set; }

    /// <summary>Adds an amount.</summary>
    /// <param name="milliEuros">Its value in thousandths of a euro.</param>
    /// <param name="grams">Its mass in grams; null when that is not known.</param>
    /// <param name="rows">The rows of the file it is from.</param>
    public void Add(long milliEuros, long? grams, int rows)
    {
        Rows += rows;
        MilliEuros += milliEuros;
        if (grams is { } known)
        {
            _grams += known;
            return;
        }

        _milliEurosWithoutMass += milliEuros;
        _rowsWithoutMass++;
    }

    /// <summary>Adds what another amount of the same place holds.</summary>
    public void Add(ComextAmount other)
    {
        Rows += other.Rows;
        MilliEuros += other.MilliEuros;
        _grams += other._grams;
        _milliEurosWithoutMass += other._milliEurosWithoutMass;
        _rowsWithoutMass += other._rowsWithoutMass;
    }

    /// <summary>The mass in tonnes; NaN when it is not known of more than a hundredth of the value.</summary>
    public readonly double Tonnes
    {
        get
        {
            var known = _rowsWithoutMass == 0
                || (MilliEuros > 0 && _milliEurosWithoutMass <= MaxValueWithoutMass * MilliEuros);
            return known ? _grams / GramsPerTonne : double.NaN;
        }
    }
}
