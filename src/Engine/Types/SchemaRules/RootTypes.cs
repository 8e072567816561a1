using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SchemaRules;

/// <summary>There is a root for queries, and all roots are object types that differ (3.3.1).</summary>
internal static class RootTypes
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        if (!schema.DeclaredRootTypes.ContainsKey(OperationType.Query))
        {
            errors.Add("Query root type must be provided.", schema.Definition);
        }

        var operations = new Dictionary<NamedType, List<OperationType>>();
        foreach (var operation in Enum.GetValues<OperationType>())
        {
            if (!schema.DeclaredRootTypes.TryGetValue(operation, out var root))
            {
                continue;
            }

            if (root is not ObjectType)
            {
                var when = operation is OperationType.Query ? "" : " if provided";
                errors.Add($"{operation} root type must be Object type{when}, it cannot be {root}.", NodeOf(schema, operation) ?? (SyntaxNode?)root.Definition);
            }
            else if (!operations.TryAdd(root, [operation]))
            {
                operations[root].Add(operation);
            }
        }

        foreach (var (root, shared) in operations.Where(pair => pair.Value.Count > 1))
        {
            var list = Suggestions.AndList([.. shared.Select(DefinitionPrinter.Keyword)]);
            errors.Add(
                $"All root types must be different, \"{root}\" type is used as {list} root types.", shared.Select(operation => NodeOf(schema, operation)));
        }
    }

    private static NamedTypeNode? NodeOf(Schema schema, OperationType operation)
    {
        IEnumerable<SyntaxNode?> nodes = [schema.Definition, .. schema.Extensions];
        return nodes.OfType<SyntaxNode>()
            .SelectMany(node => SdlMembers.OperationTypesOf(node))
            .FirstOrDefault(root => root.Operation == operation)?.Type;
    }
}
