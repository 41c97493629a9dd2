using System.Text.Json.Serialization;
using FastEndpoints;
using FastEndpoints.Swagger;
using GeoMonitor.Api.Http;
using GeoMonitor.Api.Security;
using GeoMonitor.Monitoring.State;
using Microsoft.AspNetCore.OutputCaching;
using NSwag;
using Scalar.AspNetCore;

namespace GeoMonitor.Api.Hosting;

/// <summary>Puts the HTTP surface together: one shape of errors, tags, the cache, the document and its page.</summary>
internal static class MonitorApi
{
    private const string RoutePrefix = "api/v1";
    private const string DocumentRoute = "/openapi/v1.json";

    public static void AddMonitorApi(this IServiceCollection services)
    {
        services.AddFastEndpoints(o => o.Assemblies = [typeof(MonitorApi).Assembly]);
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemExceptionHandler>();
        services.AddOutputCache(AnswerCache.Configure);
        services.AddApiKeys();
        services.AddHealthChecks().AddCheck<ReadinessCheck>("run", tags: [ReadinessCheck.Tag]);
        services.SwaggerDocument(o =>
        {
            o.ShortSchemaNames = true;
            o.EnableJWTBearerAuth = false;
            o.AutoTagPathSegmentIndex = 3;
            o.DocumentSettings = d =>
            {
                d.DocumentName = "v1";
                d.Title = "GeoMonitor";
                d.Version = "v1";
                d.AddAuth(ApiKeyAuthentication.SchemeName, new OpenApiSecurityScheme
                {
                    Name = ApiKeyAuthentication.Header,
                    In = OpenApiSecurityApiKeyLocation.Header,
                    Type = OpenApiSecuritySchemeType.ApiKey,
                    Description = "Needed by every request that changes something.",
                });
                d.Description = "Geo-economic dependencies: rankings, explanations, methods and sources.";
            };
        });
    }

    public static void UseMonitorApi(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(EmptyAnswers.Explain);
        app.UseAuthentication();
        app.UseKeyGate(app.Services.GetRequiredService<MonitorSettings>());
        app.UseAuthorization();
        app.UseOutputCache();
        ForgetOldAnswers(app);
        app.UseFastEndpoints(c =>
        {
            c.Endpoints.RoutePrefix = RoutePrefix;
            c.Endpoints.ShortNames = true;
            c.Errors.ResponseBuilder = ProblemResponses.OfFailures;
            c.Serializer.Options.NumberHandling = JsonNumberHandling.Strict;
            c.Serializer.Options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            c.Endpoints.Configurator = endpoint =>
            {
                endpoint.DontExecuteHandlerIfResponseStarted();
                endpoint.PreProcessor<QueryGuard>(Order.Before);
                endpoint.PreProcessor<EntityTags>(Order.Before);
                if (endpoint.Verbs.Contains(HttpMethods.Get, StringComparer.OrdinalIgnoreCase) && !endpoint.IsLive())
                    endpoint.Options(o => o.CacheOutput(AnswerCache.Policy));
            };
        });
        app.UseOpenApi(o => o.Path = DocumentRoute);
        app.MapScalarApiReference("/docs", o => o
            .WithTitle("GeoMonitor")
            .WithOpenApiRoutePattern(DocumentRoute));
        app.MapHealthChecks("/health/live", new() { Predicate = static _ => false });
        app.MapHealthChecks("/health/ready", new()
        {
            Predicate = static check => check.Tags.Contains(ReadinessCheck.Tag),
            ResponseWriter = ReadinessCheck.WriteAsync,
        });
    }

    // answers of an earlier state are never given again; this only frees their memory
    private static void ForgetOldAnswers(WebApplication app)
    {
        var answers = app.Services.GetRequiredService<IOutputCacheStore>();
        app.Services.GetRequiredService<MonitorState>().Changed +=
            (_, _) => _ = answers.EvictByTagAsync(AnswerCache.Tag, CancellationToken.None).AsTask();
    }
}
