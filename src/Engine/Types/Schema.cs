using System.Collections.Frozen;
using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>A type system: its types, directives and root operation types (3.3). Unchanging once built; safe from many threads.</summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _typesByName;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directivesByName;
    private readonly FrozenDictionary<NamedType, FrozenSet<ObjectType>> _possibleTypeSets;
    private readonly FrozenDictionary<NamedType, ImmutableArray<ObjectType>> _possibleTypes;

    internal Schema(ImmutableArray<NamedType> types, ImmutableArray<DirectiveDefinition> directives)
    {
        Types = types;
        Directives = directives;
        _typesByName = types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        _directivesByName = directives.ToFrozenDictionary(directive => directive.Name, StringComparer.Ordinal);
        _possibleTypes = types.Where(type => type.IsAbstract).ToFrozenDictionary(type => type, PossibleTypesOf);
        _possibleTypeSets = _possibleTypes.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet());
        for (var index = 0; index < types.Length; index++)
        {
            types[index].Ordinal = index;
        }
    }

    /// <summary>The description, if there is one.</summary>
    public string? Description { get; init; }

    /// <summary>The root of queries; null only in a schema that does not validate.</summary>
    public ObjectType? QueryType { get; init; }

    /// <summary>The root of mutations, if they are supported.</summary>
    public ObjectType? MutationType { get; init; }

    /// <summary>The root of subscriptions, if they are supported.</summary>
    public ObjectType? SubscriptionType { get; init; }

    /// <summary>All types, built-in and introspection's included, in source order; a type's <see cref="NamedType.Ordinal"/> is its index.</summary>
    public ImmutableArray<NamedType> Types { get; }

    /// <summary>All directives, built-in included.</summary>
    public ImmutableArray<DirectiveDefinition> Directives { get; }

    /// <summary>The <c>schema</c> definition, if one was written.</summary>
    public SchemaDefinitionNode? Definition { get; init; }

    /// <summary>The <c>extend schema</c> definitions that were merged in.</summary>
    public ImmutableArray<SchemaExtensionNode> Extensions { get; init; } = [];

    /// <summary>Directives applied to the schema.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives { get; init; } = [];

    /// <summary>The type of that name, or null.</summary>
    public NamedType? Type(string name) => _typesByName.GetValueOrDefault(name);

    /// <summary>The directive of that name, or null.</summary>
    public DirectiveDefinition? Directive(string name) => _directivesByName.GetValueOrDefault(name);

    /// <summary>The root type of an operation, or null when it is not supported.</summary>
    public ObjectType? RootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>The object types that a value of an interface or union may have; an object type has itself.</summary>
    public ImmutableArray<ObjectType> PossibleTypes(NamedType type) => type is ObjectType objectType ? [objectType] : _possibleTypes[type];

    /// <summary>Whether a value of that object type may stand where the given composite type is expected.</summary>
    public bool IsPossibleType(NamedType type, ObjectType objectType) =>
        ReferenceEquals(type, objectType) || (_possibleTypeSets.TryGetValue(type, out var possible) && possible.Contains(objectType));

    private ImmutableArray<ObjectType> PossibleTypesOf(NamedType type) => type is UnionType union
        ? union.Types
        : [.. Types.OfType<ObjectType>().Where(candidate => candidate.Interfaces.Contains((InterfaceType)type))];
}
