using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Kernel;
using Omnichannel.Graph.Transport;

namespace Omnichannel.Graph.Host.Identity;

/// <summary>Puts the issuers of tokens together, and their checks before the transports.</summary>
internal static class IdentitySetup
{
    /// <exception cref="InvalidOperationException">The configuration is not safe to start with.</exception>
    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        var options = new IdentityOptions();
        builder.Configuration.GetSection("Identity").Bind(options);
        var isDevelopment = builder.Environment.IsDevelopment();
        options.Check(isDevelopment);

        var services = builder.Services;
        services.AddSingleton(options);
        foreach (var issuer in options.Issuers)
        {
            services.AddSingleton<TrustedIssuer>(provider => new OpenIdIssuer(issuer, provider.GetRequiredService<TimeProvider>()));
        }

        var folder = options.KeyFolder ?? Path.Combine(Path.GetDirectoryName(builder.Configuration["Database:Sqlite"]) ?? ".data", "keys");
        services.AddSingleton(provider => new GuestIssuer(
            options.SigningKey is { } pem ? SigningKey.Of(pem) : SigningKey.Kept(Path.Combine(folder, "guests.pem")), options, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<TrustedIssuer>(provider => provider.GetRequiredService<GuestIssuer>());
        if (options.DevelopmentIssuer ?? isDevelopment)
        {
            services.AddSingleton(provider => new DevelopmentIssuer(SigningKey.Kept(Path.Combine(folder, "development.pem")), provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<TrustedIssuer>(provider => provider.GetRequiredService<DevelopmentIssuer>());
        }

        services.AddSingleton<ProvenTokens>();
        services.AddSingleton<TokenAuthentication>();
        services.AddSingleton<IGuestTokens, GuestTokens>();
        services.AddSingleton<BearerTokens>();
        services.AddSingleton<SocketTokens>();
    }

    /// <summary>From here on a request has a caller. Before the transports are mapped.</summary>
    public static void UseIdentity(this WebApplication app)
    {
        var bearer = app.Services.GetRequiredService<BearerTokens>();
        var transports = app.Services.GetRequiredService<TransportOptions>();
        transports.AudienceOf = context => RequestAudience.Of(context).ToString();
        transports.ExpiresAtOf = context => context.Features.Get<Authentication>()?.ExpiresAt;
        var logins = app.Services.GetRequiredService<ICustomerLogins>();
        transports.Sockets.IsStillAllowed = user => logins.MayGoOn(Caller.Of(user));
        transports.Sockets.Authenticate = app.Services.GetRequiredService<SocketTokens>().DecideAsync;
        app.Use(next => context => bearer.HandleAsync(context, next));
        app.MapDevelopmentTokens();
    }
}
