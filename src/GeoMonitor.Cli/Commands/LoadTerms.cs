using System.CommandLine;
using GeoMonitor.Cli.Client;

namespace GeoMonitor.Cli.Commands;

/// <summary>What the user knows of a file that the file does not say, and what he puts up with.</summary>
internal sealed class LoadTerms
{
    private readonly Option<string?> _format = new("--format") { Description = "Format it must have, such as baci [default: recognised]" };
    private readonly Option<string?> _name = new("--name") { Description = "Name to load it under [default: that of the file]" };
    private readonly Option<string?> _revision = new("--revision") { Description = "HS revision of its codes, such as HS17" };
    private readonly Option<string?> _release = new("--release") { Description = "Release of the figures" };
    private readonly Option<string?> _source = new("--source") { Description = "Who made the figures" };
    private readonly Option<string?> _licence = new("--licence") { Description = "Licence of the figures" };
    private readonly Option<string?> _coverage = new("--coverage")
    {
        Description = "world when all flows of the world are in it, extract when it is a part of them [default: world]",
    };

    private readonly Option<string?> _supersedes = new("--supersedes") { Description = "Dataset whose place it takes" };
    private readonly Option<double?> _rejected = new("--max-rejected-share")
    {
        Description = "Share of rows and value, 0 to 1, above which rejected rows refuse the file [default: 0.01]",
    };

    private readonly Option<double?> _unmapped = new("--max-unmapped-share")
    {
        Description = "Share of value, 0 to 1, above which unknown country codes refuse the file [default: 0.05]",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _format, _name, _revision, _release, _source, _licence, _coverage, _supersedes, _rejected, _unmapped })
            command.Options.Add(option);
    }

    public string QueryFor(ParseResult line, FileInfo file) => Query.Of(
        ("name", line.GetValue(_name) ?? file.Name),
        ("format", line.GetValue(_format)),
        ("revision", line.GetValue(_revision)),
        ("release", line.GetValue(_release)),
        ("source", line.GetValue(_source)),
        ("licence", line.GetValue(_licence)),
        ("coverage", line.GetValue(_coverage)),
        ("supersedes", line.GetValue(_supersedes)),
        ("maxRejectedShare", line.GetValue(_rejected)),
        ("maxUnmappedShare", line.GetValue(_unmapped)));
}
