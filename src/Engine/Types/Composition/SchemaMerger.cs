using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>Merges the modules' types, one name after the other, by the rules of Federation v2 composition.</summary>
internal sealed class SchemaMerger
{
    private readonly IReadOnlyList<Subgraph> _subgraphs;
    private readonly CompositionProblems _problems;
    private readonly MergedSchema _merged = new();
    private readonly FieldMerger _fields;
    private readonly LeafMerger _leaves;
    private readonly InputValueMerger _inputFields;
    private readonly Dictionary<string, List<TypePart>> _types = new(StringComparer.Ordinal);

    public SchemaMerger(IReadOnlyList<Subgraph> subgraphs, CompositionProblems problems)
    {
        _subgraphs = subgraphs;
        _problems = problems;
        _fields = new FieldMerger(new TypeAgreement(subgraphs), _merged, problems);
        _inputFields = new InputValueMerger(_merged, problems);
        _leaves = new LeafMerger(_merged, new TypeUsage(subgraphs), problems);
        foreach (var subgraph in subgraphs)
        {
            foreach (var type in subgraph.Types)
            {
                if (!_types.TryGetValue(subgraph.NameOf(type), out var parts))
                {
                    _types[subgraph.NameOf(type)] = parts = [];
                }

                parts.Add(new TypePart(subgraph, type));
            }
        }
    }

    /// <summary>What every module says of each type.</summary>
    public IReadOnlyDictionary<string, List<TypePart>> Types => _types;

    public MergedSchema Merge()
    {
        var description = MergedText.Description(_subgraphs.Select(subgraph => subgraph.Schema.Description));
        if (description is not null)
        {
            _merged.Definitions.Add(new SchemaDefinitionNode { Description = description, OperationTypes = Roots() });
        }

        _merged.Definitions.AddRange(DirectiveMerger.Merge(_subgraphs, new InputValueMerger(_merged, _problems)));
        foreach (var (name, parts) in _types)
        {
            if (HasOneKind(name, parts) && MergeType(name, parts) is { } definition)
            {
                if (parts.Exists(part => part.Subgraph.Has(part.Type.Directives, "inaccessible")))
                {
                    _merged.Inaccessible.Add(name);
                }
                else
                {
                    _merged.Definitions.Add(definition);
                }
            }
        }

        return _merged;
    }

    private ImmutableArray<OperationTypeDefinitionNode> Roots() =>
    [
        .. Enum.GetValues<OperationType>()
            .Where(operation => _types.ContainsKey(operation.ToString()))
            .Select(operation => new OperationTypeDefinitionNode
            {
                Operation = operation,
                Type = new NamedTypeNode { Name = new NameNode { Value = operation.ToString() } },
            }),
    ];

    private bool HasOneKind(string name, List<TypePart> parts)
    {
        var other = parts.Find(part => part.Kind != parts[0].Kind);
        if (other.Type is not null)
        {
            _problems.Add(
                name,
                $"it is {Article(parts[0].Kind)} in {parts[0].Place}, but {Article(other.Kind)} in {other.Place}.",
                "Make them the same kind of type, or rename one.");
        }

        return other.Type is null;
    }

    private static string Article(TypeKind kind) => kind switch
    {
        TypeKind.Scalar => "a scalar",
        TypeKind.Object => "an object type",
        TypeKind.Interface => "an interface",
        TypeKind.Union => "a union",
        TypeKind.Enum => "an enum",
        _ => "an input object",
    };

    private TypeDefinitionNode? MergeType(string name, List<TypePart> parts) => parts[0].Kind switch
    {
        TypeKind.Scalar => _leaves.MergeScalar(name, parts),
        TypeKind.Enum => _leaves.MergeEnum(name, parts),
        TypeKind.Union => LeafMerger.MergeUnion(name, parts),
        TypeKind.InputObject => MergeInput(name, parts),
        _ => MergeComplex(name, parts),
    };

    private InputObjectTypeDefinitionNode MergeInput(string name, List<TypePart> parts)
    {
        if (parts.Select(part => ((InputObjectType)part.Type).IsOneOf).Distinct().Count() > 1)
        {
            _problems.Add(name, $"{string.Join(" and ", parts.Select(part => part.Place))} do not all mark it @oneOf.", "Mark it in all of them or in none.");
        }

        return new InputObjectTypeDefinitionNode
        {
            Location = parts[0].Type.Definition!.Location,
            Name = new NameNode { Value = name },
            Description = MergedText.Description(parts.Select(part => part.Type.Description)),
            Directives = AppliedDirectives.Merge(parts.Select(part => (part.Subgraph, part.Type.Directives))),
            Fields = _inputFields.Merge(
                name,
                [.. parts.Select(part => new InputValueMerger.Parent(part.Subgraph, part.Place, ((InputObjectType)part.Type).Fields))],
                "input field",
                field => $"{name}.{field}"),
        };
    }

    private TypeDefinitionNode MergeComplex(string name, List<TypePart> parts)
    {
        var kind = parts[0].Kind;
        ImmutableArray<NamedTypeNode> interfaces =
        [
            .. parts.SelectMany(part => ((ComplexType)part.Type).Interfaces.Select(part.Subgraph.NameOf))
                .Distinct(StringComparer.Ordinal)
                .Where(implemented => !IsInaccessible(implemented))
                .Select(implemented => new NamedTypeNode { Name = new NameNode { Value = implemented } }),
        ];
        var fields = FieldsOf(name, parts)
            .GroupBy(part => part.Field.Name, StringComparer.Ordinal)
            .Select(group => _fields.Merge(name, kind, [.. group]))
            .OfType<FieldDefinitionNode>()
            .ToImmutableArray();
        // Who says most of a type says what it is; others know it by its key.
        var description = MergedText.Description(parts.OrderByDescending(part => ((ComplexType)part.Type).Fields.Length).Select(part => part.Type.Description));
        var directives = AppliedDirectives.Merge(parts.Select(part => (part.Subgraph, part.Type.Directives)));
        var location = parts[0].Type.Definition!.Location;
        var nameNode = new NameNode { Value = name };
        return kind is TypeKind.Interface
            ? new InterfaceTypeDefinitionNode
            {
                Location = location,
                Name = nameNode,
                Description = description,
                Interfaces = interfaces,
                Directives = directives,
                Fields = fields,
            }
            : new ObjectTypeDefinitionNode
            {
                Location = location,
                Name = nameNode,
                Description = description,
                Interfaces = interfaces,
                Directives = directives,
                Fields = fields,
            };
    }

    private IEnumerable<FieldPart> FieldsOf(string name, List<TypePart> parts)
    {
        var own = parts.SelectMany(part => ((ComplexType)part.Type).Fields
            .Where(field => name is not "Query" || field.Name is not ("_service" or "_entities"))
            .Select(field => new FieldPart(part.Subgraph, field)))
            .ToList();
        if (parts[0].Kind is not TypeKind.Object)
        {
            return own;
        }

        // What a module adds to an interface as an object, it adds to every type that implements the interface.
        var added = parts.SelectMany(part => ((ComplexType)part.Type).Interfaces.Select(part.Subgraph.NameOf))
            .Distinct(StringComparer.Ordinal)
            .SelectMany(implemented => _types.GetValueOrDefault(implemented) ?? [])
            .Where(part => part.IsInterfaceObject)
            .SelectMany(part => ((ComplexType)part.Type).Fields
                .Where(field => !part.Subgraph.IsKeyField(field) && !part.Subgraph.IsExternal(field))
                .Select(field => new FieldPart(part.Subgraph, field)));
        return own.Concat(added);
    }

    private bool IsInaccessible(string name) => _types.GetValueOrDefault(name)?.Exists(part => part.Subgraph.Has(part.Type.Directives, "inaccessible")) is true;
}
