using System.Collections.Immutable;
using GeoMonitor.Ingest.Files;
using GeoMonitor.Ingest.Recognition;

namespace GeoMonitor.Ingest;

/// <summary>A recognised file, open for its reader.</summary>
internal sealed class FlowFile(RecognisedFile recognised, DataFile data, FileLimits limits)
{
    /// <summary>The name of the file as it was given.</summary>
    public string Name => data.Source.Name;

    /// <summary>The text that is being read.</summary>
    public string Current { get; private set; } = data.Source.Name;

    /// <summary>The texts in it, with what each of them is.</summary>
    public ImmutableArray<RecognisedMember> Members => recognised.Members;

    /// <summary>Whether the texts lie in an archive.</summary>
    public bool IsArchive => data.IsArchive;

    /// <summary>Opens a text; once, unless the file is an archive.</summary>
    public StrictUtf8Reader OpenText(RecognisedMember member) =>
        new(OpenBytes(member), NameFor(member), limits.MaxLineBytes);

    /// <summary>Opens the unpacked bytes of a text; once, unless the file is an archive.</summary>
    public Stream OpenBytes(RecognisedMember member)
    {
        var name = member.Head.Name;
        Current = name;
        return data.Members.First(m => string.Equals(m.Name, name, StringComparison.Ordinal)).Open();
    }

    /// <summary>Opens a text that an office program may have saved in Windows-1252; once, unless the file is an archive.</summary>
    public StreamReader OpenText(RecognisedMember member, Utf8OrWindows1252 encoding)
    {
        Current = member.Head.Name;
        return encoding.Open(data.Members.First(m => string.Equals(m.Name, Current, StringComparison.Ordinal)).Open());
    }

    /// <summary>Opens a part of an archive that need not be text, by its whole name; null when there is none.</summary>
    public Stream? OpenPart(string name)
    {
        Current = name;
        return data.Members.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal))?.Open();
    }

    /// <summary>How to call a text in a sentence.</summary>
    public string NameFor(RecognisedMember member) => IsArchive ? $"{Name}/{member.Head.Name}" : Name;
}
