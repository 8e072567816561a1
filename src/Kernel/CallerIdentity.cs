using System.Security.Claims;

namespace Omnichannel.Graph.Kernel;

/// <summary>A caller as the platform knows users: the scopes and the kind as claims, so that directives in the schema are met by them.</summary>
internal sealed class CallerIdentity : ClaimsIdentity
{
    public CallerIdentity(Caller caller)
        : base(caller.Kind is CallerKind.Anonymous ? null : "Bearer")
    {
        Caller = caller;
        AddClaim(new Claim(NameClaimType, caller.Id));
        AddClaim(new Claim(RoleClaimType, caller.Kind.ToString().ToUpperInvariant()));
        if (caller.Scopes.Count > 0)
        {
            AddClaim(new Claim("scope", string.Join(' ', caller.Scopes)));
        }
    }

    public Caller Caller { get; }
}
