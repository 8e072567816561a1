using Microsoft.IdentityModel.JsonWebTokens;

using Omnichannel.Graph.Customers.Contract;
using Omnichannel.Graph.Kernel;

namespace Omnichannel.Graph.Host.Identity;

/// <summary>
/// What a provider's token says of a caller. <c>role</c> or <c>roles</c>: associate, service, kiosk or connector, a customer without; <c>scope</c> or <c>scp</c>: what staff
/// may do; <c>location</c>: where they work, as the id that clients see or as a GUID.
/// </summary>
internal static class TokenClaims
{
    public const string Role = "role";
    public const string Scope = "scope";
    public const string Location = "location";

    private const int SubjectLengthMax = 255;

    /// <summary>The caller; null when the token says something else than its issuer may say.</summary>
    public static Caller? CallerOf(JsonWebToken token, IReadOnlyCollection<CallerKind> kinds)
    {
        var kind = KindOf(token);
        var place = Values(token, Location).FirstOrDefault();
        var location = LocationOf(place);
        var isUsable = token.Subject is { Length: > 0 and <= SubjectLengthMax }
            && kinds.Contains(kind)
            && (place is null || location is not null)
            && (kind is not CallerKind.Kiosk || location is not null);
        return isUsable ? new Caller
        {
            Kind = kind,
            Id = $"{kind.ToString().ToLowerInvariant()}:{Name(token)}",
            LocationId = kind is CallerKind.Customer ? null : location,
            Channel = ChannelOf(kind),
            Scopes = kind is CallerKind.Customer ? new HashSet<string>() : Values(token, Scope, "scp").Where(Kernel.Scope.All.Contains).ToHashSet(StringComparer.Ordinal),
        }
        : null;
    }

    /// <summary>A name for issuer and subject together: subjects are unique within an issuer only.</summary>
    public static string Name(JsonWebToken token) => Name(token.Issuer, token.Subject);

    /// <summary>One name for an account, unique over all issuers.</summary>
    public static string Name(string issuer, string subject) => AccountTokens.NameOf(issuer, subject);

    private static CallerKind KindOf(JsonWebToken token) =>
        Values(token, Role, "roles").Select(Parse).FirstOrDefault(kind => kind is not CallerKind.Customer, CallerKind.Customer);

    private static CallerKind Parse(string role) => role.ToUpperInvariant() switch
    {
        "ASSOCIATE" => CallerKind.Associate,
        "SERVICE" => CallerKind.Service,
        "KIOSK" => CallerKind.Kiosk,
        "CONNECTOR" => CallerKind.Connector,
        _ => CallerKind.Customer,
    };

    private static Channel? ChannelOf(CallerKind kind) => kind switch
    {
        CallerKind.Kiosk => Channel.Kiosk,
        CallerKind.Associate => Channel.Store,
        _ => null,
    };

    private static LocationId? LocationOf(string? text) =>
        text is null ? null
        : EntityId.TryParse<LocationId>(text, out var id) ? id
        : Guid.TryParse(text, out var value) ? new LocationId(value)
        : null;

    private static IEnumerable<string> Values(JsonWebToken token, params string[] names) =>
        token.Claims.Where(claim => names.Contains(claim.Type)).SelectMany(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
