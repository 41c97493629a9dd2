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

    private readonly Option<string?> _side = new("--side")
    {
        Description = "UN Comtrade: whose reports to load, imports, exports or reconciled [default: reconciled where there are both]",
    };

    private readonly Option<int?> _year = new("--year") { Description = "UN Comtrade and input-output tables: year of all rows, where the file does not say" };
    private readonly Option<double?> _cif = new("--cif-factor")
    {
        Description = "UN Comtrade, reconciled: what imports are divided by to be FOB, 1 to 1.25 [default: measured]",
    };

    private readonly Option<double?> _world = new("--max-world-deviation")
    {
        Description = "UN Comtrade: share, 0 to 1, by which partners may miss the World rows before the file is refused [default: 0.01]",
    };

    private readonly Option<string?> _flow = new("--flow") { Description = "Eurostat Comext: imports or exports [default: imports]" };
    private readonly Option<string?> _procedures = new("--procedures")
    {
        Description = "Eurostat Comext: statistical procedures with commas, or 4 alone for the total that some files hold [default: 1,2,3,9]",
    };

    private readonly Option<string?> _products = new("--products")
    {
        Description = "Eurostat Comext: CN codes with commas, or the digits they begin with [default: all]",
    };

    private readonly Option<bool> _partial = new("--accept-partial-years")
    {
        Description = "Eurostat Comext: keep years of fewer than twelve months, marked as partial",
    };

    public void AddTo(Command command)
    {
        Option[] all =
        [
            _format, _name, _revision, _release, _source, _licence, _coverage, _supersedes, _rejected, _unmapped,
            _side, _year, _cif, _world, _flow, _procedures, _products, _partial,
        ];
        foreach (var option in all)
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
        ("maxUnmappedShare", line.GetValue(_unmapped)),
        ("side", line.GetValue(_side)),
        ("year", line.GetValue(_year)),
        ("cifFactor", line.GetValue(_cif)),
        ("maxWorldDeviation", line.GetValue(_world)),
        ("flow", line.GetValue(_flow)),
        ("procedures", line.GetValue(_procedures)),
        ("products", line.GetValue(_products)),
        ("acceptPartialYears", line.GetValue(_partial) ? true : null));
}
