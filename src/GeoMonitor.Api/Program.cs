using GeoMonitor.Api.Hosting;

try
{
    var app = MonitorHost.Build(args);
    await MonitorStart.PrepareAsync(app);
    await app.StartAsync();
    Console.WriteLine($"GeoMonitor listens on {string.Join(", ", app.Urls)}.");
    await app.WaitForShutdownAsync();
    return 0;
}
catch (SettingsException e)
{
    await Console.Error.WriteLineAsync($"GeoMonitor cannot start: {e.Message}");
    return 1;
}
