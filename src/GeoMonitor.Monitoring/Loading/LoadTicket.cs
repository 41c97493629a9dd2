using GeoMonitor.Core.Loading;
using GeoMonitor.Ingest;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Monitoring.Problems;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Monitoring.Loading;

/// <summary>One load from the first byte received to the commit.</summary>
public sealed class LoadTicket : IProgress<LoadProgress>, IDisposable
{
    private readonly DatasetLoader _loader;
    private readonly ITradeArchive _archive;
    private readonly MonitorState _state;
    private readonly Action<LoadTicket> _leave;
    private volatile LoadStatus _status;

    internal LoadTicket(
        string fileName, DateTimeOffset at, DatasetLoader loader, ITradeArchive archive, MonitorState state, Action<LoadTicket> leave)
    {
        (_loader, _archive, _state, _leave) = (loader, archive, state, leave);
        _status = new LoadStatus(fileName, LoadStage.Receiving, at, 0, null, 0, null);
    }

    /// <summary>How far the load is.</summary>
    public LoadStatus Status => _status;

    /// <summary>Says how much of the file has come.</summary>
    /// <param name="fileName">Its name.</param>
    /// <param name="bytes">Bytes so far.</param>
    /// <param name="total">Its size; null when the sender does not say.</param>
    public void Received(string fileName, long bytes, long? total) =>
        _status = _status with { FileName = fileName, BytesDone = bytes, BytesTotal = total };

    /// <summary>Loads the file that was received; a file that is in the archive already is not read again.</summary>
    /// <param name="source">The file.</param>
    /// <param name="sha256">SHA-256 of its bytes.</param>
    /// <param name="options">What the sender knows about it and puts up with.</param>
    /// <param name="supersedes">The dataset whose place it takes; null for none.</param>
    /// <param name="cancellation">Stops the load; the archive stays as it was.</param>
    /// <exception cref="LoadRefusedException">The file is not loaded.</exception>
    /// <exception cref="MonitorProblemException">
    /// The dataset to supersede does not exist or is not active, or an option does not fit the format of the file.
    /// </exception>
    public LoadOutcome Load(
        FileSource source, string sha256, LoadOptions options, DatasetId? supersedes, CancellationToken cancellation)
    {

        // a choice among the figures of a file makes another series of it, which only reading tells
        if (options.Named.IsEmpty && _archive.FindBySha256(sha256) is { } known)
            return new LoadOutcome(known, AlreadyLoaded: true);
        _status = _status with { Stage = LoadStage.Waiting, BytesDone = 0, BytesTotal = source.Length };
        try
        {
            var outcome = _loader.Load(
                source, options, coverage: [], supersedes is { } old ? [old] : [], this, cancellation);
            _state.ArchiveChanged(_archive.Revision());
            return outcome;
        }
        catch (LoadRefusedException e) when (e.Code == FormatOptions.Unfitting)
        {
            throw new MonitorProblemException(ProblemKind.Invalid, e.Code, e.Message, e.Field);
        }
        catch (InvalidOperationException e) when (supersedes is { } old && _archive.Dataset(old)?.Status != DatasetStatus.Active)
        {
            throw new MonitorProblemException(ProblemKind.Conflict, "not-active", e.Message, "supersedes");
        }
    }

    /// <inheritdoc />
    public void Report(LoadProgress value) => _status = _status with
    {
        Stage = LoadStage.Loading,
        BytesDone = value.BytesRead,
        RowsRead = value.RowsRead,
        Member = value.Member,
    };

    /// <inheritdoc />
    public void Dispose() => _leave(this);
}
