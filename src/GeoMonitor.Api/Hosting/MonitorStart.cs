using System.Diagnostics;
using GeoMonitor.Api.Security;
using GeoMonitor.Api.Uploads;
using GeoMonitor.Core.Loading;
using GeoMonitor.Core.Scoring;
using GeoMonitor.Ingest.Bundle;
using GeoMonitor.Monitoring.Dependencies;
using GeoMonitor.Monitoring.Loading;
using GeoMonitor.Monitoring.Runs;
using GeoMonitor.Monitoring.State;
using GeoMonitor.Storage.Archive;

namespace GeoMonitor.Api.Hosting;

/// <summary>
/// What happens before anything is served: the bundled figures are loaded when the archive lacks them, and a run is
/// made when none fits what is active now. A second start finds both and does neither.
/// </summary>
internal static class MonitorStart
{
    /// <summary>Makes the monitor ready to answer.</summary>
    /// <exception cref="SettingsException">The bundle or the archive cannot be used.</exception>
    public static Task PrepareAsync(WebApplication app) => Task.Run(() => Prepare(app));

    private static void Prepare(WebApplication app)
    {
        var services = app.Services;
        var figures = LoadBundle(services, app.Lifetime.ApplicationStopping);
        var parameters = services.GetRequiredService<MethodParameters>();
        var run = services.GetRequiredService<RunViewFactory>().OpenCurrent(figures, parameters);
        if (run is null)
        {
            var watch = Stopwatch.StartNew();
            run = services.GetRequiredService<Recomputation>()
                .Make(figures, parameters, progress: null, app.Lifetime.ApplicationStopping);
            Say($"Scored every product, economy and year in {watch.Elapsed.TotalSeconds:0.0} s: run {run.Id}.");
        }

        var state = services.GetRequiredService<MonitorState>();
        state.ArchiveChanged(services.GetRequiredService<ITradeArchive>().Revision());
        state.Become(run);
        services.GetRequiredService<UploadFolder>().Clear();
        RecomputationLog.Attach(app);
        Greet(app, run);
        Say($"Writes need the key in {services.GetRequiredService<ApiKeyRing>().ClearFile} (header {ApiKeyAuthentication.Header}).");
    }

    private static ReferenceFigures LoadBundle(IServiceProvider services, CancellationToken stopping)
    {
        var folder = BundleFolderSetting.Find(services.GetRequiredService<MonitorSettings>());
        if (folder is null)
            return ReferenceFigures.None;
        try
        {
            var bundle = BundleCatalogue.Read(folder);
            var loaded = services.GetRequiredService<BundleLoader>().LoadMissing(folder, bundle, stopping);
            foreach (var dataset in loaded)
                Say($"Loaded {dataset.Report.FileName}: {dataset.Report.RowsKept:#,0} flows of {dataset.Report.Series}.");
            return ReferenceFigures.Of(bundle);
        }
        catch (LoadRefusedException e)
        {
            throw new SettingsException($"the bundled figures cannot be loaded: {e.Message}");
        }
    }

    private static void Greet(WebApplication app, RunView run)
    {
        if (run.LatestCompleteYear is null)
        {
            Say("No trade figures are loaded yet.");
            return;
        }

        var query = RankingQuery.Of(run, economy: null, year: null, view: null);
        Say($"Import dependencies of {query.Economy.NameEn} in {query.Year}, the first five:");
        foreach (var row in DependencyRanking.Top(run, query, 5))
            Say($"  {row.Level,-16} {row.Score.Gross,5:0.0}  {row.Item}  {row.ItemName} ({row.TopSupplier?.Economy} {row.TopSupplier?.Share:P0})");
        var address = app.Urls.FirstOrDefault() ?? app.Configuration[WebHostDefaults.ServerUrlsKey]?.Split(';')[0] ?? ListenAddress.Default;
        Say($"Ranking: {address}/api/v1/dependencies?economy=EU27   All questions: {address}/docs");
    }

    private static void Say(string line) => Console.WriteLine(line);
}
