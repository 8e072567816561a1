using System.Security.Claims;

namespace Omnichannel.Graph.Kernel;

/// <summary>Who calls, as their token says; nothing of it comes from the request's body.</summary>
public sealed record Caller
{
    /// <summary>Nobody in particular.</summary>
    public static Caller Anonymous { get; } = new() { Kind = CallerKind.Anonymous, Id = "anonymous" };

    /// <summary>As what they call.</summary>
    public required CallerKind Kind { get; init; }

    /// <summary>Who, over all requests: for idempotency and for the audit log. Not meant to be shown.</summary>
    public required string Id { get; init; }

    /// <summary>The customer that they are; null for everybody else, staff who act for a customer included.</summary>
    public CustomerId? CustomerId { get; init; }

    /// <summary>The guest that they are, or were on this device before they signed in.</summary>
    public GuestId? GuestId { get; init; }

    /// <summary>The account of their token, by a name that is unique over all issuers; null without a token. Not meant to be shown.</summary>
    public string? Account { get; init; }

    /// <summary>When that token was issued, in whole seconds.</summary>
    public DateTimeOffset TokenIssuedAt { get; init; }

    /// <summary>Where they work, or where the screen stands; null for everybody else, and for staff of the whole company.</summary>
    public LocationId? LocationId { get; init; }

    /// <summary>The channel that their token is for; null when any may be used with it.</summary>
    public Channel? Channel { get; init; }

    /// <summary>What they may do, such as <c>stock:write</c>; see <see cref="Scope"/>.</summary>
    public IReadOnlySet<string> Scopes { get; init; } = new HashSet<string>();

    /// <summary>Whether they work for the retailer.</summary>
    public bool IsStaff => Kind is CallerKind.Associate or CallerKind.Service;

    /// <summary>The caller behind a request's user.</summary>
    public static Caller Of(ClaimsPrincipal user) => (user.Identity as CallerIdentity)?.Caller ?? Anonymous;

    /// <summary>Whether they may do something.</summary>
    public bool Has(string scope) => Scopes.Contains(scope);

    /// <summary>The user that a request carries for them.</summary>
    public ClaimsPrincipal ToPrincipal() => new(new CallerIdentity(this));
}
