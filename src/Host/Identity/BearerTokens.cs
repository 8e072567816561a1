using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Omnichannel.Graph.Host.Identity;

/// <summary>Looks at every HTTP request's token before anything else does. A token that does not hold is refused, never taken for none.</summary>
internal sealed class BearerTokens(TokenAuthentication tokens)
{
    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        var authorization = context.Request.Headers.Authorization;
        if (authorization.Count == 0)
        {
            await next(context);
            return;
        }

        var authentication = await AuthenticateAsync(authorization, context.RequestAborted);
        if (authentication.Caller is { } caller)
        {
            context.User = caller.ToPrincipal();
            context.Features.Set(authentication);
            await next(context);
        }
        else
        {
            await RefuseAsync(context, authentication);
        }
    }

    private ValueTask<Authentication> AuthenticateAsync(StringValues authorization, CancellationToken cancellationToken) =>
        authorization.Count == 1 ? tokens.AuthenticateAsync(authorization.ToString(), cancellationToken) : new ValueTask<Authentication>(Authentication.Invalid);

    private static Task RefuseAsync(HttpContext context, Authentication authentication)
    {
        var response = context.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        if (authentication.IsUnavailable)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = "5";
            return response.WriteAsync("""{"errors":[{"message":"The token's issuer does not answer.","extensions":{"code":"OVERLOADED"}}]}""", context.RequestAborted);
        }

        // Not why: whoever forges tokens would learn from it.
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return response.WriteAsync("""{"errors":[{"message":"The token is not valid. Get a new one, or ask without one.","extensions":{"code":"UNAUTHENTICATED"}}]}""", context.RequestAborted);
    }
}
