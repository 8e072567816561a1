using System.Collections.Frozen;
using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Introspection;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>A type system: its types, directives and root operation types (3.3). Unchanging once built; safe from many threads.</summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _typesByName;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directivesByName;
    private readonly FrozenDictionary<NamedType, FrozenSet<ObjectType>> _possibleTypeSets;

    internal Schema(ImmutableArray<NamedType> types, ImmutableArray<DirectiveDefinition> directives)
    {
        Types = types;
        Directives = directives;
        _typesByName = types.DistinctBy(type => type.Name).ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        _directivesByName = directives.DistinctBy(directive => directive.Name).ToFrozenDictionary(directive => directive.Name, StringComparer.Ordinal);
        var implementations = ImplementationsOf(types);
        for (var index = 0; index < types.Length; index++)
        {
            types[index].Ordinal = index;
            types[index].PossibleTypes = types[index] switch
            {
                ObjectType objectType => [objectType],
                UnionType union => union.Types,
                InterfaceType when implementations.TryGetValue(types[index], out var found) => [.. found],
                _ => [],
            };
        }

        _possibleTypeSets = types.Where(type => type.IsAbstract).ToFrozenDictionary(type => type, type => type.PossibleTypes.ToFrozenSet());
    }

    /// <summary>The description, if there is one.</summary>
    public string? Description { get; init; }

    /// <summary>The root of queries; null only in a schema that does not validate.</summary>
    public ObjectType? QueryType { get; init; }

    /// <summary>The root of mutations, if they are supported.</summary>
    public ObjectType? MutationType { get; init; }

    /// <summary>The root of subscriptions, if they are supported.</summary>
    public ObjectType? SubscriptionType { get; init; }

    /// <summary>The roots as they are declared, types that are no object types included: a schema is built before it is checked.</summary>
    internal IReadOnlyDictionary<OperationType, NamedType> DeclaredRootTypes { get; init; } = FrozenDictionary<OperationType, NamedType>.Empty;

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

    /// <summary>The schema as SDL, without built-in definitions and without a line break at the end.</summary>
    public string ToSdl() => SchemaPrinter.Print(this);

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

    /// <summary>The field that a selection on a type names: one of the type's own, or a meta-field (4.1); null when there is none.</summary>
    public FieldDefinition? Field(NamedType type, string name) => name switch
    {
        "__typename" when type.IsComposite => MetaFields.TypenameField,
        "__schema" when type == QueryType => MetaFields.SchemaField,
        "__type" when type == QueryType => MetaFields.TypeField,
        _ => (type as ComplexType)?.Field(name),
    };

    /// <summary>The object types that a value of an interface or union may have; an object type has itself, a type that is no composite none.</summary>
    public ImmutableArray<ObjectType> PossibleTypes(NamedType type) => Types[type.Ordinal].PossibleTypes;

    /// <summary>Whether a value of that object type may stand where the given composite type is expected.</summary>
    public bool IsPossibleType(NamedType type, ObjectType objectType) =>
        ReferenceEquals(type, objectType) || (_possibleTypeSets.TryGetValue(type, out var possible) && possible.Contains(objectType));

    internal MetaFields MetaFields => field ??= new MetaFields(this);

    private static Dictionary<NamedType, List<ObjectType>> ImplementationsOf(ImmutableArray<NamedType> types)
    {
        var implementations = new Dictionary<NamedType, List<ObjectType>>();
        foreach (var type in types.OfType<ObjectType>())
        {
            foreach (var implemented in type.Interfaces.Distinct())
            {
                if (!implementations.TryGetValue(implemented, out var found))
                {
                    implementations[implemented] = found = [];
                }

                found.Add(type);
            }
        }

        return implementations;
    }
}
