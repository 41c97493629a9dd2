namespace GeoMonitor.Core.Figures;

/// <summary>What kind of figures beside trade a dataset holds.</summary>
public enum FigureKind
{
    /// <summary>Who produces or supplies a material: <see cref="ProductionFigures"/>.</summary>
    Production,

    /// <summary>How economies are governed: <see cref="GovernanceFigures"/>.</summary>
    Governance,

    /// <summary>Measures that hold exports back: <see cref="RestrictionFigures"/>.</summary>
    Restrictions,

    /// <summary>What a study found of materials: <see cref="AssessmentFigures"/>.</summary>
    Assessments,

    /// <summary>Which codes of one nomenclature are which of another: <see cref="ConcordanceFigures"/>.</summary>
    Concordance,

    /// <summary>What the codes of a nomenclature are called: <see cref="CodeListFigures"/>.</summary>
    CodeList,

    /// <summary>Steps of a value chain and who makes what: <see cref="ChainFigures"/>.</summary>
    Chain,

    /// <summary>What industries of economies deliver to each other: <see cref="InputOutputFigures"/>.</summary>
    InputOutput,

    /// <summary>What economies hold in store: <see cref="StockFigures"/>.</summary>
    Stocks,
}

/// <summary>Where figures are from.</summary>
/// <param name="Source">Who made them, such as <c>World Mining Data</c>.</param>
/// <param name="Edition">The edition or vintage; null when nobody says.</param>
public sealed record FigureOrigin(string Source, string? Edition)
{
    /// <inheritdoc />
    public override string ToString() => Edition is null ? Source : $"{Source} {Edition}";
}

/// <summary>The figures beside trade of one file: all of one kind and of one origin. Immutable.</summary>
/// <param name="Origin">Where they are from.</param>
/// <remarks>
/// The rows are in the order of the file. A figure that is not known is null and never a zero; codes and names that
/// are not understood stay as the source has them.
/// </remarks>
public abstract record FigureSet(FigureOrigin Origin)
{
    /// <summary>What kind of figures they are.</summary>
    public abstract FigureKind Kind { get; }

    /// <summary>How many rows there are, all tables of the set together.</summary>
    public abstract int Count { get; }
}
