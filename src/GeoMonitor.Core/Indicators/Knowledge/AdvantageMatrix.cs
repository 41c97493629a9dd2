namespace GeoMonitor.Core.Indicators.Knowledge;

/// <summary>Which economies export which products with advantage: M_cp = RCA >= 1 (methodology 9).</summary>
/// <remarks>Economies and products are numbered as in the exports the matrix came from.</remarks>
public sealed class AdvantageMatrix
{
    private readonly bool[,] _advantage;

    /// <summary>Makes the matrix of a finding of advantage.</summary>
    /// <param name="advantage">By economy and product.</param>
    public AdvantageMatrix(bool[,] advantage)
    {
        _advantage = (bool[,])advantage.Clone();
        var diversity = new int[Economies];
        var ubiquity = new int[Products];
        for (var c = 0; c < Economies; c++)
        {
            for (var p = 0; p < Products; p++)
            {
                var one = _advantage[c, p] ? 1 : 0;
                diversity[c] += one;
                ubiquity[p] += one;
            }
        }

        (Diversity, Ubiquity) = (diversity, ubiquity);
    }

    /// <summary>The number of economies, those without any advantage included.</summary>
    public int Economies => _advantage.GetLength(0);

    /// <summary>The number of products, those nobody has an advantage in included.</summary>
    public int Products => _advantage.GetLength(1);

    /// <summary>k_c: in how many products each economy has an advantage.</summary>
    public IReadOnlyList<int> Diversity { get; }

    /// <summary>k_p: how many economies have an advantage in each product.</summary>
    public IReadOnlyList<int> Ubiquity { get; }

    /// <summary>Whether an economy has an advantage in a product.</summary>
    public bool this[int economy, int product] => _advantage[economy, product];

    /// <summary>The matrix of RCA >= 1 from exports by economy and product; no exports, no advantage.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative or not a number.</exception>
    public static AdvantageMatrix FromExports(double[,] exports)
    {
        var (economies, products) = (exports.GetLength(0), exports.GetLength(1));
        var ofEconomy = new double[economies];
        var ofProduct = new double[products];
        for (var c = 0; c < economies; c++)
        {
            for (var p = 0; p < products; p++)
            {
                if (!(exports[c, p] >= 0))
                    throw new ArgumentOutOfRangeException(nameof(exports), exports[c, p], "Exports are zero or more; a cell without trade is 0.");
                ofEconomy[c] += exports[c, p];
                ofProduct[p] += exports[c, p];
            }
        }

        var all = ofEconomy.Sum();
        var advantage = new bool[economies, products];
        for (var c = 0; c < economies; c++)
        {
            for (var p = 0; p < products; p++)
            {
                // the quotient of section 9 without its divisions, so that an RCA of exactly 1 counts
                advantage[c, p] = exports[c, p] > 0 && exports[c, p] * all >= ofEconomy[c] * ofProduct[p];
            }
        }

        return new AdvantageMatrix(advantage);
    }
}
