using System.Collections.Immutable;
using System.Security.Claims;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>
/// Who may read a field, from <c>@authenticated</c>, <c>@requiresScopes</c> and <c>@policy</c> (Apollo Federation 2.5, 2.6) on the field, on its object type,
/// and on
/// the same field of the interfaces that the type implements, so that no fragment or interface leads around them.
/// </summary>
internal sealed class FieldAuthorization
{
    private readonly ImmutableArray<DirectiveNode> _directives;
    private readonly Func<ClaimsPrincipal, string, bool> _policy;

    private FieldAuthorization(ImmutableArray<DirectiveNode> directives, Func<ClaimsPrincipal, string, bool> policy)
    {
        _directives = directives;
        _policy = policy;
    }

    /// <summary>The field's requirements; null when everybody may read it.</summary>
    public static FieldAuthorization? For(ObjectType type, FieldDefinition field, ExecutableSchema schema)
    {
        if (field.Name == "__typename")
        {
            return null;
        }

        var directives = field.Directives
            .Concat(type.Directives)
            .Concat(field.Type.Named.Directives)
            .Concat(type.Interfaces.SelectMany(one => one.Directives.Concat(one.Field(field.Name)?.Directives ?? [])))
            .Where(directive => directive.Name.Value is "authenticated" or "requiresScopes" or "policy")
            .ToImmutableArray();
        return directives.IsEmpty ? null : new FieldAuthorization(directives, schema.Policy);
    }

    /// <summary>Why a caller may not read it; null when they may.</summary>
    public FieldError? Refusal(ClaimsPrincipal user)
    {
        var isAuthenticated = user.Identity is { IsAuthenticated: true };
        foreach (var directive in _directives)
        {
            var isMet = directive.Name.Value switch
            {
                "requiresScopes" => AnyOf(directive, scope => HasScope(user, scope)),
                "policy" => AnyOf(directive, policy => _policy(user, policy)),
                _ => isAuthenticated,
            };
            if (!isMet)
            {
                return new FieldError(isAuthenticated
                    ? new GraphQLError("You are not allowed to use this field.").WithCode("FORBIDDEN")
                    : new GraphQLError("Sign in to use this field.").WithCode("UNAUTHENTICATED"));
            }
        }

        return null;
    }

    // A list of alternatives, each a list of names that have to be held together.
    private static bool AnyOf(DirectiveNode directive, Func<string, bool> holds) =>
        Lists(directive.Arguments[0].Value).Any(all => Lists(all).All(name => holds(((StringValueNode)name).Value)));

    private static ImmutableArray<ValueNode> Lists(ValueNode value) => value is ListValueNode list ? list.Values : [value];

    private static bool HasScope(ClaimsPrincipal user, string scope) =>
        user.Claims.Any(claim => claim.Type is "scope" or "scp" && claim.Value.Split(' ').Contains(scope, StringComparer.Ordinal));
}
