using GeoMonitor.Api.Hosting;
using Microsoft.AspNetCore.Authentication;

namespace GeoMonitor.Api.Security;

/// <summary>
/// Stops who gives a wrong key, also where none is needed, because a caller that believes to be known must not be taken for
/// anybody; and who gives none where the operator wants reads to need one.
/// </summary>
internal static class KeyGate
{
    public static void UseKeyGate(this WebApplication app, MonitorSettings settings) => app.Use(async (context, next) =>
    {
        var known = context.User.Identity?.IsAuthenticated == true;
        var claims = context.Request.Headers.ContainsKey(ApiKeyAuthentication.Header);
        var open = !settings.ReadsNeedKey || context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);
        if (known || (open && !claims))
            await next();
        else
            await context.ChallengeAsync();
    });
}
