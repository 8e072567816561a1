using System.Security.Claims;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace Omnichannel.Graph.Transport;

/// <summary>Who sent an HTTP request.</summary>
internal static class Callers
{
    private static readonly ClaimsPrincipal Anonymous = new(new ClaimsIdentity());

    /// <summary>The authenticated user. Unlike <see cref="HttpContext.User"/> it makes nothing where nobody is authenticated.</summary>
    public static ClaimsPrincipal UserOf(HttpContext context) =>
        context.Features.Get<IHttpAuthenticationFeature>()?.User ?? Anonymous;

    /// <summary>What the response depends on beside document, variables and user.</summary>
    public static string AudienceOf(HttpContext context, TransportOptions options) => options.AudienceOf?.Invoke(context) ?? "";

    /// <summary>When what the user may do ends.</summary>
    public static DateTimeOffset ExpiresAtOf(HttpContext context, TransportOptions options) => options.ExpiresAtOf?.Invoke(context) ?? DateTimeOffset.MaxValue;

    /// <summary>Asks whether the user may go on with what they opened.</summary>
    public static Func<bool> StayingOf(HttpContext context, TransportOptions options)
    {
        var user = UserOf(context);
        return () => options.Sockets.IsStillAllowed?.Invoke(user) != false;
    }

    /// <summary>Whether a caller may send documents that are not trusted.</summary>
    public static bool MaySendAnyDocument(HttpContext context, TransportOptions options) =>
        !options.Documents.Required || options.IsTrustedCaller?.Invoke(context) == true;
}
