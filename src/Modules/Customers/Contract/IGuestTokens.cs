using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Contract;

/// <summary>Signs guests' tokens. The host does it, which holds the key.</summary>
public interface IGuestTokens
{
    /// <summary>A token for a guest.</summary>
    GuestToken Issue(GuestId guest);

    /// <summary>Whose token it is; null when it is no guest's, or good no longer.</summary>
    ValueTask<GuestId?> ReadAsync(string token, CancellationToken cancellationToken);
}

/// <summary>A guest's token.</summary>
/// <param name="Token">As it is sent.</param>
/// <param name="ExpiresAt">Until when it is good.</param>
public sealed record GuestToken(string Token, DateTimeOffset ExpiresAt);
