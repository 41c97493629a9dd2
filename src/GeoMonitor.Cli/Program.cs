using GeoMonitor.Cli;

return await GeoMonitorProgram.RunAsync(args, Terminal.OfProcess());
