using System.Collections.Frozen;
using System.Security.Claims;

using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Execution;

/// <summary>
/// A schema with what executes it: a resolver for every field, entities, and the object type of a CLR value. Unchanging; shared by all requests.
/// </summary>
/// <remarks>Introspection's own types need no resolvers here.</remarks>
public sealed class ExecutableSchema
{
    /// <summary>The type system.</summary>
    public required Schema Schema { get; init; }

    /// <summary>A resolver for each field of each object type. Fields not listed are resolved by <see cref="DefaultResolver"/>.</summary>
    public required FrozenDictionary<FieldDefinition, FieldResolver> Resolvers { get; init; }

    /// <summary>Makes the resolver of a field that is not in <see cref="Resolvers"/>; null refuses such fields when the executor starts.</summary>
    public Func<FieldDefinition, FieldResolver>? DefaultResolver { get; init; }

    /// <summary>Reference resolvers by entity type.</summary>
    public FrozenDictionary<ObjectType, EntityResolver> Entities { get; init; } = FrozenDictionary<ObjectType, EntityResolver>.Empty;

    /// <summary>Fields of an entity type that need only its key: those that other modules add. All others need the object.</summary>
    public FrozenSet<FieldDefinition> KeyFields { get; init; } = FrozenSet<FieldDefinition>.Empty;

    /// <summary>
    /// The object type of a value where an interface or union is expected, or null when unknown. A <see cref="GraphQLException"/> fails the position.
    /// </summary>
    public required Func<NamedType, object, ObjectType?> RuntimeType { get; init; }

    /// <summary>Whether a caller meets a policy that <c>@policy</c> names. By default a policy is a role of that name.</summary>
    public Func<ClaimsPrincipal, string, bool> Policy { get; init; } = static (user, policy) => user.IsInRole(policy);

    /// <summary>Names of enum values by CLR value, for enums whose values are not strings.</summary>
    public FrozenDictionary<EnumType, FrozenDictionary<object, string>> EnumNames { get; init; } =
        FrozenDictionary<EnumType, FrozenDictionary<object, string>>.Empty;
}
