using System.Collections.Immutable;
using GeoMonitor.Core;
using GeoMonitor.Core.InputOutput;
using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.InputOutput;

/// <summary>The table of one year while its files are read, in whatever order its cells come.</summary>
/// <param name="fileName">The file, for sentences.</param>
/// <param name="year">The year.</param>
/// <param name="labels">What the table calls an economy, from what the file calls it; parts of one economy have one label.</param>
internal sealed class TableDraft(string fileName, Year year, Func<string, string> labels)
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _economyOf =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly TextNumbers _economies = new();
    private readonly TextNumbers _industries = new();
    private readonly TextNumbers _categories = new();
    private readonly PairNumbers _sectors = new();
    private readonly PairNumbers _uses = new();
    private readonly CellRows _deliveries = new();
    private readonly CellRows _demand = new();
    private readonly CellRows _published = new();
    private readonly HashSet<int> _sellers = [];
    private readonly HashSet<int> _buyers = [];
    private readonly HashSet<int> _withOutput = [];
    private readonly List<IReadOnlySet<int>> _blocks = [];

    /// <summary>The year.</summary>
    public Year Year => year;

    /// <summary>Whether anything was delivered to an industry.</summary>
    public bool HasDeliveries => _buyers.Count > 0;

    /// <summary>Whether anything was delivered to final demand.</summary>
    public bool HasDemand => _uses.Count > 0;

    /// <summary>The codes of industries.</summary>
    public IEnumerable<string> Industries => Enumerable.Range(0, _industries.Count).Select(_industries.TextOf);

    /// <summary>The codes of categories of final demand.</summary>
    public IEnumerable<string> Categories => Enumerable.Range(0, _categories.Count).Select(_categories.TextOf);

    /// <summary>The number of an industry of an economy.</summary>
    /// <exception cref="LoadRefusedException">There are more than a table can have.</exception>
    public int Sector(ReadOnlySpan<char> economy, ReadOnlySpan<char> industry)
    {
        var sector = _sectors.Of(Economy(economy), _industries.Of(industry));
        return sector < TableLimits.MaxSectors ? sector : throw TableRefusals.TooManySectors(fileName, _economies.Count, _industries.Count);
    }

    /// <summary>The number of a category of final demand of an economy.</summary>
    /// <exception cref="LoadRefusedException">There are more than a table can have.</exception>
    public int Use(ReadOnlySpan<char> economy, ReadOnlySpan<char> category)
    {
        var use = _uses.Of(Economy(economy), _categories.Of(category));
        return use < TableLimits.MaxSectors ? use : throw TableRefusals.TooManySectors(fileName, _economies.Count, _categories.Count);
    }

    /// <summary>Says who has a row in a wide block, even if it sells nothing.</summary>
    public void AddBlock(IReadOnlySet<int> sellers)
    {
        _sellers.UnionWith(sellers);
        _blocks.Add(sellers);
    }

    /// <summary>Says that a sector buys: it has a column of its own.</summary>
    public void Buys(int sector) => _buyers.Add(sector);

    /// <summary>A delivery; false when the same was given before.</summary>
    public bool TryDeliver(int from, int to, double value)
    {
        _sellers.Add(from);
        _buyers.Add(to);
        return _deliveries.TrySet(from, to, value);
    }

    /// <summary>A delivery to final demand; false when the same was given before.</summary>
    public bool TryUse(int from, int use, double value)
    {
        _sellers.Add(from);
        return _demand.TrySet(from, use, value);
    }

    /// <summary>Adds a part of a delivery.</summary>
    public void AddDelivery(int from, int to, double value) => _deliveries.Add(from, to, value);

    /// <summary>Adds a part of a delivery to final demand.</summary>
    public void AddUse(int from, int use, double value) => _demand.Add(from, use, value);

    /// <summary>Published output; false when it was given before.</summary>
    public bool TryOutput(int sector, double value)
    {
        _withOutput.Add(sector);
        return _published.TrySet(0, sector, value);
    }

    /// <summary>Adds a part of published output.</summary>
    public void AddOutput(int sector, double value)
    {
        _withOutput.Add(sector);
        _published.Add(0, sector, value);
    }

    /// <summary>The table.</summary>
    /// <param name="economy">The economy or group of a label.</param>
    /// <param name="names">Names of industries by code.</param>
    /// <param name="isWhole">Whether the files list every sector as seller and as buyer, so that one that lacks is missing.</param>
    /// <exception cref="LoadRefusedException">A block is missing or not square, or the table is too large.</exception>
    public InputOutputTable Build(Func<string, TableEconomy> economy, IReadOnlyDictionary<string, string> names, bool isWhole)
    {
        if (!HasDeliveries)
            throw TableRefusals.Missing(fileName, Year, "deliveries between industries");
        if (!HasDemand)
            throw TableRefusals.Missing(fileName, Year, "final demand");
        RequireSquare(isWhole);
        var shape = Shape();
        var economies = shape.Economies.Select(e => economy(_economies.TextOf(e))).ToImmutableArray();
        var industries = shape.Industries.Select(_industries.TextOf)
            .Select(code => new TableIndustry(code, names.GetValueOrDefault(code))).ToImmutableArray();
        return new InputOutputTable(Year, economies, industries, [.. Categories], Square(shape), Demand(shape), Published(shape));
    }

    private double[] Square(TableShape shape)
    {
        var cells = new double[shape.Sectors * shape.Sectors];
        var numbers = Numbers(shape);
        for (var i = 0; i < shape.Sectors; i++)
        {
            for (var j = 0; j < shape.Sectors; j++)
                cells[(i * shape.Sectors) + j] = numbers[i] >= 0 && numbers[j] >= 0 ? _deliveries[numbers[i], numbers[j]] : 0;
        }

        return cells;
    }

    private double[] Demand(TableShape shape)
    {
        var uses = shape.Economies.SelectMany(e => Enumerable.Range(0, _categories.Count).Select(c => _uses.Find(e, c))).ToArray();
        var cells = new double[shape.Sectors * uses.Length];
        var numbers = Numbers(shape);
        for (var i = 0; i < shape.Sectors; i++)
        {
            for (var u = 0; u < uses.Length; u++)
                cells[(i * uses.Length) + u] = numbers[i] >= 0 && uses[u] >= 0 ? _demand[numbers[i], uses[u]] : 0;
        }

        return cells;
    }

    private double[] Published(TableShape shape) => _withOutput.Count == 0
        ? []
        : [.. Numbers(shape).Select(s => _withOutput.Contains(s) ? _published[0, s] : double.NaN)];

    private int[] Numbers(TableShape shape) => [.. shape.Economies.SelectMany(e => shape.Industries.Select(i => _sectors.Find(e, i)))];

    private TableShape Shape()
    {
        var shape = new TableShape(
            [.. _sellers.Order().Select(s => _sectors.First(s)).Distinct()], [.. _sellers.Order().Select(s => _sectors.Second(s)).Distinct()]);
        return shape.Economies.Length * shape.Industries.Length <= TableLimits.MaxSectors
            ? shape
            : throw TableRefusals.TooManySectors(fileName, shape.Economies.Length, shape.Industries.Length);
    }

    private void RequireSquare(bool isWhole)
    {
        if (isWhole && !_sellers.SetEquals(_buyers))
            throw TableRefusals.NotSquare(fileName, Year, Names(_sellers.Except(_buyers)), Names(_buyers.Except(_sellers)));
        if (_blocks.Find(b => !b.SetEquals(_sellers)) is { } cut)
            throw TableRefusals.CutBlock(fileName, Year, Names(_sellers.Except(cut)));

        // in a list of what there is, a sector without sales may have none; a whole economy or industry has some
        var economies = _sellers.Select(_sectors.First).ToHashSet();
        var industries = _sellers.Select(_sectors.Second).ToHashSet();
        var strangers = _buyers.Where(b => !economies.Contains(_sectors.First(b)) || !industries.Contains(_sectors.Second(b))).ToList();
        if (strangers.Count > 0)
            throw TableRefusals.NotSquare(fileName, Year, [], Names(strangers));
        var users = Enumerable.Range(0, _uses.Count).Select(_uses.First).Where(e => !economies.Contains(e)).Distinct().ToList();
        if (users.Count > 0)
            throw TableRefusals.NotSquare(fileName, Year, [], [.. users.Select(_economies.TextOf)]);
    }

    private ImmutableArray<string> Names(IEnumerable<int> sectors) =>
        [.. sectors.Order().Select(s => $"{_economies.TextOf(_sectors.First(s))} {_industries.TextOf(_sectors.Second(s))}")];

    private int Economy(ReadOnlySpan<char> code)
    {
        if (_economyOf.TryGetValue(code, out var known))
            return known;
        var number = _economies.Of(labels(code.ToString()));
        _economyOf[code] = number;
        return number;
    }

    /// <summary>The economies and industries that sell, in the order in which they came.</summary>
    private sealed record TableShape(int[] Economies, int[] Industries)
    {
        public int Sectors => Economies.Length * Industries.Length;
    }
}
