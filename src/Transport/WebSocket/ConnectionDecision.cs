using System.Security.Claims;

namespace Omnichannel.Graph.Transport.WebSocket;

/// <summary>Whether a connection is accepted, and for whom.</summary>
public sealed class ConnectionDecision
{
    private ConnectionDecision()
    {
    }

    /// <summary>Refuses the connection: close 4403.</summary>
    public static ConnectionDecision Refuse { get; } = new();

    /// <summary>Who is connected; null when refused.</summary>
    public ClaimsPrincipal? User { get; private init; }

    /// <summary>When the user's token ends: close 4403; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; private init; }

    /// <summary>What its responses depend on beside document, variables and user; null takes what the handshake says.</summary>
    public string? Audience { get; private init; }

    /// <summary>Accepts the connection for a user, until the token expires.</summary>
    public static ConnectionDecision Accept(ClaimsPrincipal user, DateTimeOffset? expiresAt, string? audience = null) =>
        new() { User = user, ExpiresAt = expiresAt, Audience = audience };
}
