namespace GeoMonitor.Core.Items.Concordances;

/// <summary>How two linked codes relate, the code that is converted named first.</summary>
public enum CodeRelation
{
    /// <summary>The one becomes the other and nothing else does.</summary>
    OneToOne,

    /// <summary>Several codes become this one whole: no weight is needed, but they cannot be told apart any more.</summary>
    ManyToOne,

    /// <summary>The code is split, and nothing else goes to its parts.</summary>
    OneToMany,

    /// <summary>The code is split, and other codes go to the same part.</summary>
    ManyToMany,
}
