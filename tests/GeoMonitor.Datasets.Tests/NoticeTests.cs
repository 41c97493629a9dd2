using System.Text.Json.Nodes;
using GeoMonitor.Tests.Support;

namespace GeoMonitor.Datasets.Tests;

public class NoticeTests
{
    private static readonly string Notice = File.ReadAllText(Path.Combine(ProjectRoot.Path, "NOTICE"));

    // analyzers work at build time only and are no part of what is handed on
    private static readonly string[] BuildOnly =
        ["Meziantou.Analyzer", "Roslynator.Analyzers", "Microsoft.CodeAnalysis.BannedApiAnalyzers", "MinVer"];

    [Fact]
    public void Every_package_of_the_product_is_named()
    {
        var packages = Directory.EnumerateFiles(Path.Combine(ProjectRoot.Path, "src"), "packages.lock.json", SearchOption.AllDirectories)
            .SelectMany(f => JsonNode.Parse(File.ReadAllText(f))!["dependencies"]!.AsObject())
            .SelectMany(framework => framework.Value!.AsObject())
            .Where(p => (string)p.Value!["type"]! != "Project")
            .Select(p => p.Key)
            .Distinct()
            .Except(BuildOnly);
        packages.Where(p => !Names(p)).Should().BeEmpty("NOTICE lists every package with its licence");
    }

    [Fact]
    public void Every_source_of_the_bundle_with_a_licence_of_its_own_is_named()
    {
        string[] sources = ["CEPII, BACI", "World Bank", "CBS", "Geological Survey", "Growth Lab", "OECD", "CLDR"];
        sources.Should().OnlyContain(s => Notice.Contains(s));
    }

    private static bool Names(string package) =>
        Notice.Split('\n').Any(line => line.Split(',', ' ').Contains(package));
}
