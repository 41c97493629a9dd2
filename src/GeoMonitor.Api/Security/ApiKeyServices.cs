using Microsoft.AspNetCore.Authentication;

namespace GeoMonitor.Api.Security;

/// <summary>Makes the key the way to be known.</summary>
internal static class ApiKeyServices
{
    /// <summary>Adds the scheme.</summary>
    /// <remarks>
    /// Without the data protection that the usual registration brings: keys are compared, no cookie is encrypted, and
    /// nothing should be written into the home directory of who runs the program.
    /// </remarks>
    public static void AddApiKeys(this IServiceCollection services)
    {
        services.AddAuthenticationCore(o =>
        {
            o.DefaultScheme = ApiKeyAuthentication.SchemeName;
            o.AddScheme<ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, displayName: null);
        });
        services.AddOptions<AuthenticationSchemeOptions>(ApiKeyAuthentication.SchemeName);
        services.AddWebEncoders();
        services.AddTransient<ApiKeyAuthentication>();
        services.AddAuthorization();
    }
}
