namespace GeoMonitor.Storage.Neo4j;

/// <summary>What a Neo4j server refused, or why it could not be asked.</summary>
/// <remarks>The code decides what is done about it, never the HTTP status: a deadlock comes as 400 and as 202.</remarks>
public sealed class Neo4jException : Exception
{
    /// <summary>
    /// The connection was refused, lost or too slow. Whether the statement took effect is not known: only idempotent
    /// work may be repeated.
    /// </summary>
    public const string ConnectionLost = "connection-lost";

    /// <summary>The transaction is not open any more: it expired, or the server was started again.</summary>
    public const string TransactionGone = "transaction-gone";

    /// <summary>What answered is not the Query API: another service, a proxy, an older server.</summary>
    public const string NotTheQueryApi = "not-the-query-api";

    /// <summary>A write reached another number of rows than were sent.</summary>
    public const string CountDiffers = "count-differs";

    /// <summary>Makes the error.</summary>
    /// <param name="code">The server's code (<c>Neo.ClientError...</c>), or one of the constants.</param>
    /// <param name="message">The sentence.</param>
    /// <param name="inner">What went wrong underneath, if anything.</param>
    public Neo4jException(string code, string message, Exception? inner = null)
        : base(message, inner) => Code = code;

    /// <summary>The server's code, or one of the constants.</summary>
    public string Code { get; }

    /// <summary>Whether the server's memory for transactions was used up: smaller batches help, repeating does not.</summary>
    public bool IsOutOfMemory => Code == "Neo.TransientError.General.MemoryPoolOutOfMemoryError";

    /// <summary>Whether another transaction held what this one needed, and the reverse.</summary>
    public bool IsDeadlock => Code == "Neo.TransientError.Transaction.DeadlockDetected";

    /// <summary>Whether idempotent work may succeed when it is done again.</summary>
    public bool IsRetriable =>
        Code is ConnectionLost or TransactionGone or "Neo.ClientError.Security.AuthorizationExpired"
        || (Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
            && Code is not ("Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped"));
}
