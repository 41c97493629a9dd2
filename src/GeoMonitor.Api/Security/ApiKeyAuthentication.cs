using System.Security.Claims;
using System.Text.Encodings.Web;
using GeoMonitor.Api.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace GeoMonitor.Api.Security;

/// <summary>Tells by the header <c>X-Api-Key</c> who asks, and says in the common shape of errors what is missing.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyRing keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string Header = "X-Api-Key";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var given = Request.Headers[Header];
        if (given.Count == 0)
            return Task.FromResult(AuthenticateResult.NoResult());
        if (given.Count > 1 || keys.Find(given.ToString()) is not { } key)
            return Task.FromResult(AuthenticateResult.Fail("No key of this monitor."));
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, key.Name), new Claim(ClaimTypes.Role, key.Role)], SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = SchemeName;
        return Request.Headers.ContainsKey(Header)
            ? SendAsync(401, "unknown-key", $"The key in the header {Header} is none of this monitor. The first key is in the file "
                + $"{ApiKeyRing.ClearFileName} of the data directory.")
            : SendAsync(401, "key-needed", $"{Request.Method} {Request.Path} needs a key in the header {Header}. The first key is in "
                + $"the file {ApiKeyRing.ClearFileName} of the data directory.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => SendAsync(
        403,
        "role-needed",
        $"{Request.Method} {Request.Path} needs the role {ApiRoles.Steward}; the key of '{Context.User.Identity?.Name}' has it not.");

    private Task SendAsync(int status, string code, string sentence)
    {
        var details = ProblemResponses.Of(status, code, sentence);
        details.Instance = Request.Path;
        return TypedResults.Problem(details).ExecuteAsync(Context);
    }
}
