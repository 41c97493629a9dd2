using System.Text;

namespace GeoMonitor.Monitoring.Texts;

/// <summary>The order in which a dependency is told, the same in every language; the sentences are those of the language.</summary>
internal abstract class DependencyNarrative
{
    /// <summary>Measures in the text; the others are in the table.</summary>
    protected const int MostMeasures = 3;

    /// <summary>Writes a dependency out.</summary>
    public string Write(DependencyFacts facts)
    {
        var text = new StringBuilder();
        var isImported = facts.ImportsKusd is > 0;
        Imports(text, facts);
        if (isImported)
        {
            Suppliers(text, facts);
            Origin(text, facts);
        }

        Producers(text, facts);
        if (isImported)
        {
            Tests(text, facts);
            ReExports(text, facts);
        }

        Chain(text, facts);
        Measures(text, facts);
        RuleOverYears(text, facts);
        Commission(text, facts);
        Study(text, facts);
        Stock(text, facts);
        Caveats(text, facts);
        Conclusion(text, facts);
        return text.ToString();
    }

    /// <summary>What was imported, or that nothing is recorded.</summary>
    protected abstract void Imports(StringBuilder text, DependencyFacts f);

    /// <summary>The largest suppliers.</summary>
    protected abstract void Suppliers(StringBuilder text, DependencyFacts f);

    /// <summary>Where the goods were made, where hubs stand between.</summary>
    protected abstract void Origin(StringBuilder text, DependencyFacts f);

    /// <summary>Who makes the material.</summary>
    protected abstract void Producers(StringBuilder text, DependencyFacts f);

    /// <summary>The three tests of CEPII in the year.</summary>
    protected abstract void Tests(StringBuilder text, DependencyFacts f);

    /// <summary>What re-exports hide.</summary>
    protected abstract void ReExports(StringBuilder text, DependencyFacts f);

    /// <summary>Whom the item hangs on through the chain.</summary>
    protected abstract void Chain(StringBuilder text, DependencyFacts f);

    /// <summary>Export measures of suppliers.</summary>
    protected abstract void Measures(StringBuilder text, DependencyFacts f);

    /// <summary>The rule over three years.</summary>
    protected abstract void RuleOverYears(StringBuilder text, DependencyFacts f);

    /// <summary>The tests of the Commission, where they hold.</summary>
    protected abstract void Commission(StringBuilder text, DependencyFacts f);

    /// <summary>What the EU study says.</summary>
    protected abstract void Study(StringBuilder text, DependencyFacts f);

    /// <summary>How long the stock lasts.</summary>
    protected abstract void Stock(StringBuilder text, DependencyFacts f);

    /// <summary>What to know of the figures.</summary>
    protected abstract void Caveats(StringBuilder text, DependencyFacts f);

    /// <summary>Level, grade and how sure it is.</summary>
    protected abstract void Conclusion(StringBuilder text, DependencyFacts f);
}
