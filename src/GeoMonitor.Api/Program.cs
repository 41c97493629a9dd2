using GeoMonitor.Api.Hosting;

try
{
    var app = MonitorHost.Build(args);
    await MonitorStart.PrepareAsync(app);
    await app.RunAsync();
    return 0;
}
catch (SettingsException e)
{
    await Console.Error.WriteLineAsync($"GeoMonitor cannot start: {e.Message}");
    return 1;
}
