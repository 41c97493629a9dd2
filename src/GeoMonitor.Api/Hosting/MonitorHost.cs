using GeoMonitor.Api.Security;
using GeoMonitor.Api.Uploads;
using GeoMonitor.Core.Economies;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Monitoring.Conversions;
using GeoMonitor.Monitoring.InputOutput;
using GeoMonitor.Monitoring.Loading;
using GeoMonitor.Monitoring.Publication;
using GeoMonitor.Monitoring.Reproductions;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.Runs.Alerts;
using GeoMonitor.Monitoring.Runs.Differences;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Storage;
using GeoMonitor.Storage.Archive;
using GeoMonitor.Storage.DuckDb;
using GeoMonitor.Storage.DuckDb.Figures;
using GeoMonitor.Storage.DuckDb.InputOutput;
using GeoMonitor.Storage.DuckDb.Runs;
using GeoMonitor.Storage.DuckDb.Trade;
using GeoMonitor.Storage.Neo4j;
using GeoMonitor.Storage.Neo4j.Graph;
using GeoMonitor.Storage.Neo4j.Runs;
using GeoMonitor.Storage.Runs;

namespace GeoMonitor.Api.Hosting;

/// <summary>Puts the program together.</summary>
internal static class MonitorHost
{
    /// <summary>Builds the program; nothing is loaded and nothing listens yet.</summary>
    /// <exception cref="SettingsException">A setting is wrong; the message is one sentence for the operator.</exception>
    public static WebApplication Build(string[] args)
    {
        // appsettings.json lies beside the program, wherever it is started from
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var settings = MonitorSettings.Read(builder.Configuration);
        ListenAddress.Apply(builder, settings);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(settings.Audit);
        builder.Services.AddSingleton(_ => ApiKeyRing.Open(settings.DataDirectory));
        builder.Services.AddSingleton(_ => new UploadFolder(settings));
        AddStores(builder.Services, settings);
        AddUseCases(builder.Services);
        builder.Services.AddMonitorApi();
        var app = builder.Build();
        app.UseMonitorApi();
        return app;
    }

    private static void AddStores(IServiceCollection services, MonitorSettings settings)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(s => OpenArchive(settings, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ITradeArchive>(s => new DuckDbTradeArchive(s.GetRequiredService<ArchiveDatabase>()));
        services.AddSingleton<IFigureArchive>(s => new DuckDbFigureArchive(s.GetRequiredService<ArchiveDatabase>()));
        services.AddSingleton<IInputOutputArchive>(s => new DuckDbInputOutputArchive(s.GetRequiredService<ArchiveDatabase>()));
        services.AddSingleton<IRunStore>(s => s.GetRequiredService<ISupplyGraphStore>());
        if (settings.UsesNeo4j)
            AddNeo4j(services, settings.Neo4j);
        else
            services.AddSingleton<ISupplyGraphStore>(s => new DuckDbRunStore(s.GetRequiredService<ArchiveDatabase>()));
    }

    private static void AddNeo4j(IServiceCollection services, Neo4jSettings settings)
    {
        services.AddSingleton(s => OpenGraph(settings, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ISupplyGraphStore>(s => new Neo4jRunStore(s.GetRequiredService<Neo4jDatabase>()));
        services.AddSingleton(s => new GraphPublication(
            new GraphPublisher(s.GetRequiredService<Neo4jDatabase>()), s.GetRequiredService<ISupplyGraphStore>(), settings.KeepRuns));
        services.AddHostedService<GraphPublicationService>();
        if (settings.FollowSeconds > 0)
            services.AddHostedService<RunFollowService>();
    }

    private static void AddUseCases(IServiceCollection services)
    {
        services.AddHostedService<ScenarioPreparationService>();
        services.AddSingleton(EconomyTable.Default);
        services.AddSingleton(MethodParameters.Default);
        services.AddSingleton<MonitorState>();
        services.AddSingleton<DatasetLoader>();
        services.AddSingleton<BundleLoader>();
        services.AddSingleton<ConcordanceShelf>();
        services.AddSingleton<DatasetConversion>();
        services.AddSingleton<TableShelf>();
        services.AddSingleton<LookThroughDesk>();
        services.AddSingleton<InoperabilityDesk>();
        services.AddSingleton<LoadDesk>();
        services.AddSingleton<DatasetStatusDesk>();
        services.AddSingleton<RecomputationDesk>();
        services.AddSingleton<RecomputationLog>();
        services.AddSingleton<Recomputation>();
        services.AddSingleton<RunViewFactory>();
        services.AddSingleton<RunReopener>();
        services.AddSingleton<RunFollower>();
        services.AddSingleton<RunDifferences>();
        services.AddSingleton<RunAlerts>();
        services.AddSingleton<ReproductionSuite>();
    }

    private static ArchiveDatabase OpenArchive(MonitorSettings settings, TimeProvider time)
    {
        try
        {
            return ArchiveDatabase.Open(
                new ArchiveOptions(settings.DataDirectory) { MemoryLimit = settings.StoreMemory }, time);
        }
        catch (StoreUnavailableException e)
        {
            throw new SettingsException(e.Message);
        }
    }

    private static Neo4jDatabase OpenGraph(Neo4jSettings settings, TimeProvider time)
    {
        try
        {
            return Neo4jDatabase.OpenAsync(settings.Options(), time, connect: GraphConnection.Make).GetAwaiter().GetResult();
        }
        catch (StoreUnavailableException e)
        {
            throw new SettingsException(e.Message);
        }
    }
}
