using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Scalars;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>Builds one schema: a shell for every type first, so that types can refer to each other, then their members.</summary>
/// <param name="parts">What the documents define.</param>
internal sealed class SchemaAssembly(SchemaParts parts)
{
    private readonly TypeReferences _references = new();

    /// <summary>The schema.</summary>
    /// <exception cref="GraphQLException">A type is used that nothing defines, or a built-in directive is applied wrongly.</exception>
    public Schema Assemble()
    {
        var builtIn = CreateBuiltInTypes();
        var types = parts.Types.Select(definition => _references.Find(definition.Name.Value) ?? Create(definition)).ToList();
        var members = new MemberFactory(_references);
        foreach (var (type, definition) in builtIn)
        {
            TypeFiller.Fill(type, definition, parts.ExtensionsOf(type.Name), members with { IsBuiltIn = true });
        }

        foreach (var definition in parts.Types.Where(definition => !BuiltInDefinitions.IsBuiltInType(definition.Name.Value)))
        {
            TypeFiller.Fill(_references.Find(definition.Name.Value)!, definition, parts.ExtensionsOf(definition.Name.Value), members);
        }

        var directives = Directives(members);
        var roots = Roots();
        return new Schema(TypeOrder.Of(types, roots.Values, directives, _references), directives)
        {
            Description = parts.Schema?.Description?.Value ?? parts.Extended?.Description,
            DeclaredRootTypes = roots,
            QueryType = roots.GetValueOrDefault(OperationType.Query) as ObjectType,
            MutationType = roots.GetValueOrDefault(OperationType.Mutation) as ObjectType,
            SubscriptionType = roots.GetValueOrDefault(OperationType.Subscription) as ObjectType,
            Definition = parts.Schema,
            Extensions = [.. parts.SchemaExtensions],
            AppliedDirectives = [.. parts.Schema?.Directives ?? [], .. parts.SchemaExtensions.SelectMany(extension => extension.Directives)],
        };
    }

    private List<(NamedType Type, TypeDefinitionNode Definition)> CreateBuiltInTypes()
    {
        var types = new List<(NamedType, TypeDefinitionNode)>();
        foreach (var definition in BuiltInDefinitions.Types)
        {
            var type = Create(definition);
            if (type is ScalarType scalar)
            {
                scalar.Coercion = BuiltInScalars.CoercionOf(scalar.Name);
            }

            types.Add((type, definition));
        }

        return types;
    }

    private NamedType Create(TypeDefinitionNode definition)
    {
        var name = definition.Name.Value;
        NamedType type = definition switch
        {
            ScalarTypeDefinitionNode => new ScalarType
            {
                Name = name,
                Coercion = (parts.Extended?.Type(name) as ScalarType)?.Coercion ?? ScalarCoercion.PassThrough,
            },
            ObjectTypeDefinitionNode => new ObjectType { Name = name },
            InterfaceTypeDefinitionNode => new InterfaceType { Name = name },
            UnionTypeDefinitionNode => new UnionType { Name = name },
            EnumTypeDefinitionNode => new EnumType { Name = name },
            _ => new InputObjectType { Name = name },
        };
        _references.Add(type);
        return type;
    }

    private ImmutableArray<DirectiveDefinition> Directives(MemberFactory members)
    {
        var own = parts.Directives.DistinctBy(directive => directive.Name.Value).Select(members.Directive).ToList();
        var missing = BuiltInDefinitions.Directives.Where(builtIn => !own.Exists(directive => directive.Name == builtIn.Name.Value));
        return [.. own, .. missing.Select((members with { IsBuiltIn = true }).Directive)];
    }

    private Dictionary<OperationType, NamedType> Roots()
    {
        if (parts.Extended is null && parts.Schema is null)
        {
            return DefaultRoots();
        }

        var roots = new Dictionary<OperationType, NamedType>();
        foreach (var (operation, type) in parts.Extended?.DeclaredRootTypes.AsEnumerable() ?? [])
        {
            roots[operation] = _references.Find(type.Name)!;
        }

        AddRoots(roots, parts.Schema?.OperationTypes ?? []);
        foreach (var extension in parts.SchemaExtensions)
        {
            AddRoots(roots, extension.OperationTypes);
        }

        return roots;
    }

    private Dictionary<OperationType, NamedType> DefaultRoots()
    {
        var roots = new Dictionary<OperationType, NamedType>();
        foreach (var extension in parts.SchemaExtensions)
        {
            AddRoots(roots, extension.OperationTypes);
        }

        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if (_references.Find(operation.ToString()) is { } type)
            {
                roots[operation] = type;
            }
        }

        return roots;
    }

    private void AddRoots(Dictionary<OperationType, NamedType> roots, ImmutableArray<OperationTypeDefinitionNode> nodes)
    {
        foreach (var node in nodes)
        {
            roots[node.Operation] = _references.Resolve(node.Type);
        }
    }
}
