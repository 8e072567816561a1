using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Identity;

/// <summary><c>POST /dev/token</c>: a token of the development issuer for a form with <c>kind</c>, <c>subject</c>, <c>scope</c> and <c>location</c>.</summary>
internal static class DevelopmentTokens
{
    public static void MapDevelopmentTokens(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<DevelopmentIssuer>() is { } issuer)
        {
            endpoints.MapPost("/dev/token", (RequestDelegate)(context => AnswerAsync(context, issuer)));
        }
    }

    private static async Task AnswerAsync(HttpContext context, DevelopmentIssuer issuer)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var subject = Text(form["subject"], "someone");
        var location = Text(form["location"], "");
        var isLocation = EntityId.TryParse<LocationId>(location, out var place);
        if (!Enum.TryParse<CallerKind>(Text(form["kind"], "customer"), ignoreCase: true, out var kind)
            || kind is CallerKind.Anonymous or CallerKind.Guest || !Enum.IsDefined(kind)
            || (location.Length > 0 && !isLocation) || (kind is CallerKind.Kiosk && !isLocation))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync("kind is customer, associate, service, kiosk or connector; location is a location's id, which a kiosk needs.", context.RequestAborted);
            return;
        }

        var scopes = Text(form["scope"], kind is CallerKind.Customer or CallerKind.Kiosk ? "" : string.Join(' ', Scope.All));
        var (token, expiresAt) = issuer.Issue(subject, kind, scopes, isLocation ? place : null);
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(new Dictionary<string, object> { ["access_token"] = token, ["token_type"] = "Bearer", ["expires_at"] = expiresAt }, context.RequestAborted);
    }

    private static string Text(StringValues values, string otherwise) => values.ToString() is { Length: > 0 } text ? text : otherwise;
}
