using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace GeoMonitor.Api.Tests;

/// <summary>Arrows point one way: Api, then Monitoring, then Ingest, Storage and Graph, then Core.</summary>
public sealed class ArchitectureTests
{
    private static readonly Architecture Rooms = new ArchLoader().LoadAssemblies(
        Load("GeoMonitor.Api"),
        Load("GeoMonitor.Monitoring"),
        Load("GeoMonitor.Ingest"),
        Load("GeoMonitor.Storage"),
        Load("GeoMonitor.Graph"),
        Load("GeoMonitor.Core")).Build();

    [Theory]
    [InlineData("GeoMonitor.Core", "GeoMonitor.(Graph|Ingest|Storage|Monitoring|Api)")]
    [InlineData("GeoMonitor.Graph", "GeoMonitor.(Ingest|Storage|Monitoring|Api)")]
    [InlineData("GeoMonitor.Ingest", "GeoMonitor.(Graph|Storage|Monitoring|Api)")]
    [InlineData("GeoMonitor.Storage", "GeoMonitor.(Graph|Ingest|Monitoring|Api)")]
    [InlineData("GeoMonitor.Monitoring", "GeoMonitor.Api")]
    public void A_room_does_not_look_into_the_rooms_above_or_beside_it(string room, string others) =>
        Types().That().ResideInNamespaceMatching($@"^{room}(\.|$)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^{others}(\.|$)"))
            .WithoutRequiringPositiveResults()
            .Check(Rooms);

    [Fact]
    public void The_use_cases_know_nothing_of_http() =>
        Types().That().ResideInNamespaceMatching(@"^GeoMonitor\.Monitoring(\.|$)")
            .Should().NotDependOnAnyTypesThat().ResideInNamespaceMatching(@"^(Microsoft\.AspNetCore|FastEndpoints|System\.Net)(\.|$)")
            .Check(Rooms);

    [Fact]
    public void The_field_itself_does_no_io() =>
        Types().That().ResideInNamespaceMatching(@"^GeoMonitor\.Core(\.|$)")
            .Should().NotDependOnAnyTypesThat().HaveFullNameMatching(
                @"^System\.IO\.(File|FileStream|FileInfo|Directory|DirectoryInfo|Path)$|^System\.Net\.|^DuckDB\.")
            .Check(Rooms);

    private static Assembly Load(string name) => Assembly.Load(new AssemblyName(name));
}
