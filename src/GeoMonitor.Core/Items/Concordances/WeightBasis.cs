namespace GeoMonitor.Core.Items.Concordances;

/// <summary>What the weights of a split rest on, the firmest first.</summary>
public enum WeightBasis
{
    /// <summary>All goods of the code go to one code: there is nothing to weigh.</summary>
    Whole,

    /// <summary>The table gives the weights, or says which one of several codes takes all.</summary>
    Stated,

    /// <summary>Derived from trade that a source has in both nomenclatures in one year.</summary>
    Observed,

    /// <summary>Equal parts, because nobody gives any.</summary>
    Assumed,
}
