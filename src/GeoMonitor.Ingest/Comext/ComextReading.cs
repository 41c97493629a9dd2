using GeoMonitor.Ingest.Rows;

namespace GeoMonitor.Ingest.Comext;

/// <summary>One load of Comext: what is asked for, and what has been found so far.</summary>
/// <param name="fileName">The file as it was given, for sentences.</param>
/// <param name="options">What to read.</param>
/// <param name="intake">Takes rejected rows at once, flows at the end.</param>
internal sealed class ComextReading(string fileName, ComextOptions options, FlowIntake intake) : IDisposable
{
    /// <summary>The file as it was given.</summary>
    public string FileName => fileName;

    /// <summary>What is asked for.</summary>
    public ComextOptions Options => options;

    /// <summary>Where rows go.</summary>
    public FlowIntake Intake => intake;

    /// <summary>What the letter codes stand for.</summary>
    public ComextCodes Codes { get; } = new();

    /// <summary>What is kept so far.</summary>
    public ComextLedger Ledger { get; } = new();

    /// <summary>Value by procedure, hidden partners and trade type.</summary>
    public ComextFindings Findings { get; } = new();

    /// <summary>Rows whose economies have no name.</summary>
    public UnnamedRows Unnamed { get; } = new();

    /// <summary>Tells figures of all files apart.</summary>
    public ComextFigure Figures { get; } = new();

    /// <summary>The figures of earlier files of an archive; null when there is one file only.</summary>
    public ArchiveOwners? Owners { get; init; }

    /// <summary>The code of the direction that is asked for.</summary>
    public char FlowCode => options.Flow == ComextFlow.Imports ? '1' : '2';

    /// <inheritdoc />
    public void Dispose()
    {
        Ledger.Dispose();
        Unnamed.Dispose();
    }
}
