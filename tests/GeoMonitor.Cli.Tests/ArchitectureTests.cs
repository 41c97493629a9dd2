namespace GeoMonitor.Cli.Tests;

public sealed class ArchitectureTests
{
    [Fact]
    public void The_command_line_knows_the_monitor_only_over_HTTP() =>
        typeof(GeoMonitorProgram).Assembly.GetReferencedAssemblies().Select(a => a.Name)
            .Should().NotContain(name => name!.StartsWith("GeoMonitor", StringComparison.OrdinalIgnoreCase))
            .And.Contain("System.Net.Http");

    [Fact]
    public void The_program_is_called_geomonitor() =>
        typeof(GeoMonitorProgram).Assembly.GetName().Name.Should().Be("geomonitor");
}
