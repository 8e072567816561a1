using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Identity;

/// <summary>What became of a caller's token.</summary>
internal sealed record Authentication
{
    private Authentication()
    {
    }

    /// <summary>No token: nobody in particular, for ever.</summary>
    public static Authentication None { get; } = new() { Caller = Caller.Anonymous };

    /// <summary>A token that does not hold.</summary>
    public static Authentication Invalid { get; } = new();

    /// <summary>A token that could not be looked at: its issuer does not answer.</summary>
    public static Authentication Unavailable { get; } = new() { IsUnavailable = true };

    /// <summary>Who calls; null when that is not known.</summary>
    public Caller? Caller { get; private init; }

    /// <summary>When the token ends; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; private init; }

    /// <summary>Whether it may be tried again.</summary>
    public bool IsUnavailable { get; private init; }

    public static Authentication Of(Caller caller, DateTimeOffset expiresAt) => new() { Caller = caller, ExpiresAt = expiresAt };
}
