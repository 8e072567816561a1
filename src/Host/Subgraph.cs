using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

using Omnichannel.Graph.Transport;

namespace Omnichannel.Graph.Host;

/// <summary>What differs in a process that serves some of the modules, for a gateway.</summary>
internal static class Subgraph
{
    private const int SecretLengthMin = 32;

    /// <summary>The modules that are served, as they are named in the configuration; null for the whole graph.</summary>
    public static string? Modules(IConfiguration configuration) => configuration["modules"] is { Length: > 0 } names ? names : null;

    /// <summary>
    /// Trusts the gateway that signs with <c>Gateway:Secret</c>, and nobody else. What it asks is of its own making; it is the gateway that holds clients to their
    /// documents.
    /// </summary>
    /// <exception cref="InvalidOperationException">The configuration is not safe to start with.</exception>
    public static void UseGateway(this TransportOptions options, WebApplicationBuilder builder)
    {
        options.GatewaySecret = builder.Configuration["Gateway:Secret"];
        if (options.GatewaySecret is { } secret && secret.Length < SecretLengthMin)
        {
            throw new InvalidOperationException($"Gateway:Secret needs {SecretLengthMin} characters or more, made at random.");
        }

        if (Modules(builder.Configuration) is null)
        {
            return;
        }

        if (options.GatewaySecret is null && !builder.Environment.IsDevelopment())
        {
            throw new InvalidOperationException("A process that serves some modules answers its gateway alone. Give both the same Gateway:Secret.");
        }

        options.Documents.Required = false;
    }
}
