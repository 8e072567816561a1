using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Customers.Rows;

/// <summary>A way to know a customer.</summary>
internal sealed class CustomerIdentity
{
    public required CustomerIdentityId Id { get; init; }

    public required CustomerId Customer { get; set; }

    public required IdentityKind Kind { get; init; }

    /// <summary>In the one form that everybody's writing comes to.</summary>
    public required string Value { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Tells apart, in their order, what was added at one instant.</summary>
    public required int Position { get; init; }

    /// <summary>Kind and value once it is verified, null before: unique, so that a verified identity has one owner and an unproven claim keeps nobody out.</summary>
    public string? Claim { get; private set; }

    public DateTimeOffset? VerifiedAt { get; private set; }

    public static string ClaimOf(IdentityKind kind, string value) => $"{kind}:{value}";

    public void Verify(DateTimeOffset now)
    {
        Claim = ClaimOf(Kind, Value);
        VerifiedAt = now;
    }
}
