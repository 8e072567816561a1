using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.8.5, All Variable Usages Are Allowed: a variable's type and default fit each place where it is used.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed"/>
internal sealed class VariablesInAllowedPosition : ValidationRule
{
    private readonly List<(OperationDefinitionNode Operation, ReportPosition Position)> _operations = [];

    public override NodeKinds Leaves => NodeKinds.Operation | NodeKinds.Document;

    public override void LeaveOperation(OperationDefinitionNode operation, ValidationContext context)
    {
        if (!operation.VariableDefinitions.IsEmpty)
        {
            _operations.Add((operation, context.Position()));
        }
    }

    public override void LeaveDocument(DocumentNode document, ValidationContext context)
    {
        foreach (var (operation, position) in _operations)
        {
            Check(operation, position, context);
        }
    }

    private static void Check(OperationDefinitionNode operation, ReportPosition position, ValidationContext context)
    {
        var definitions = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
        {
            definitions[definition.Variable.Name.Value] = definition;
        }

        foreach (var usage in context.Fragments.UsagesOf(operation))
        {
            if (usage.Type is { } type
                && definitions.TryGetValue(usage.Node.Name.Value, out var definition)
                && context.NamedTypeOf(definition.Type) is not null)
            {
                Check(definition, usage, type, position, context);
            }
        }
    }

    private static void Check(
        VariableDefinitionNode definition, VariableUsage usage, GraphQLType type, ReportPosition position, ValidationContext context)
    {
        var name = usage.Node.Name.Value;
        if (!IsAllowed(definition, type, usage.HasDefault))
        {
            var message = $"Variable \"${name}\" of type \"{definition.Type}\" used in position expecting type \"{type}\".";
            context.Report(position, new GraphQLError(message, definition, usage.Node));
        }

        if (usage.ParentType is { IsOneOf: true } oneOf && definition.Type is not NonNullTypeNode)
        {
            var message = $"Variable \"${name}\" is of type \"{definition.Type}\" "
                + $"but must be non-nullable to be used for OneOf Input Object \"{oneOf}\".";
            context.Report(position, new GraphQLError(message, definition, usage.Node));
        }
    }

    private static bool IsAllowed(VariableDefinitionNode definition, GraphQLType type, bool hasDefault)
    {
        if (type is NonNullType nonNull && definition.Type is not NonNullTypeNode)
        {
            return (hasDefault || definition.DefaultValue is not (null or NullValueNode)) && IsSubType(definition.Type, nonNull.OfType);
        }

        return IsSubType(definition.Type, type);
    }

    private static bool IsSubType(TypeNode node, GraphQLType type) => (node, type) switch
    {
        (NonNullTypeNode inner, NonNullType outer) => IsSubType(inner.Type, outer.OfType),
        (_, NonNullType) => false,
        (NonNullTypeNode inner, _) => IsSubType(inner.Type, type),
        (ListTypeNode inner, ListType outer) => IsSubType(inner.Type, outer.OfType),
        (NamedTypeNode inner, NamedType outer) => inner.Name.Value == outer.Name,
        _ => false,
    };
}
