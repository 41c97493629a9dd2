namespace GeoMonitor.Ingest.Files;

/// <summary>One text inside a file: the file itself when it is not an archive.</summary>
/// <param name="Name">Its name, without the ending that says it is packed.</param>
/// <param name="Open">Opens its unpacked bytes; once, unless the file is an archive.</param>
internal sealed record DataMember(string Name, Func<Stream> Open);
