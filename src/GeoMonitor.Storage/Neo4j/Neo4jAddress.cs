namespace GeoMonitor.Storage.Neo4j;

/// <summary>Where the server answers over HTTP.</summary>
public static class Neo4jAddress
{
    private const int HttpPort = 7474;
    private const int HttpsPort = 7473;

    /// <summary>Reads an address.</summary>
    /// <param name="text">Such as <c>http://localhost:7474</c>.</param>
    /// <param name="speaksBolt">Whether the official driver is there for the addresses of the Bolt protocol.</param>
    /// <exception cref="StoreUnavailableException">
    /// It is no address, has a part that has no place in it, or is one of the Bolt protocol; the sentence says what to give.
    /// </exception>
    public static Uri Parse(string text, bool speaksBolt = false)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            throw Refuse($"'{text}' is not the address of a Neo4j server; give one such as http://localhost:{HttpPort}.");
        if (IsBolt(uri) && !speaksBolt)
            throw Refuse(Bolt(text, uri));
        if (!IsBolt(uri) && uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)
            throw Refuse($"'{text}' has the scheme '{uri.Scheme}'; a Neo4j server is addressed with http or https.");
        if (uri.UserInfo.Length > 0)
            throw Refuse("The address of the Neo4j server holds a user or a password; give them as User and Password, where they are not logged.");
        if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
            throw Refuse($"'{text}' has a query or fragment, which the address of a Neo4j server cannot have.");
        return IsBolt(uri) || uri.AbsolutePath.EndsWith('/') ? uri : new Uri(uri.AbsoluteUri + "/");
    }

    /// <summary>Whether an address is one of the Bolt protocol, which the official driver speaks.</summary>
    public static bool IsBolt(Uri uri) => uri.Scheme is "bolt" or "bolt+s" or "bolt+ssc" or "neo4j" or "neo4j+s" or "neo4j+ssc";

    private static string Bolt(string text, Uri uri)
    {
        var (scheme, port) = uri.Scheme.Contains('+', StringComparison.Ordinal) ? ("https", HttpsPort) : ("http", HttpPort);
        return $"'{text}' is an address of the Bolt protocol, which needs the official driver: build with "
            + $"-p:UseNeo4jDriver=true where the package Neo4j.Driver can be restored, or give the HTTP address {scheme}://{uri.Host}:{port}.";
    }

    private static StoreUnavailableException Refuse(string sentence) => new("wrong-address", sentence);
}
