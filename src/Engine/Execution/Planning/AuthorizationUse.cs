using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>Whether an operation selects anything that needs authorisation or depends on who asks, on any object type that a value may have.</summary>
internal sealed class AuthorizationUse
{
    private readonly OperationPlan _operation;
    private readonly HashSet<(SelectionSetNode, NamedType)> _visited = [];

    private AuthorizationUse(OperationPlan operation) => _operation = operation;

    public static bool In(OperationPlan operation) =>
        new AuthorizationUse(operation).In(operation.Definition.SelectionSet, operation.Root.Type);

    // The parser bounds the depth of selection sets, and each is looked at once per type.
    private bool In(SelectionSetNode selectionSet, NamedType type) =>
        _visited.Add((selectionSet, type)) && selectionSet.Selections.Any(selection => selection switch
        {
            FieldNode field => In(field, type),
            InlineFragmentNode fragment => In(fragment.SelectionSet, TypeOf(fragment.TypeCondition, type)),
            FragmentSpreadNode spread when _operation.Fragments.TryGetValue(spread.Name.Value, out var fragment) =>
                In(fragment.SelectionSet, TypeOf(fragment.TypeCondition, type)),
            _ => false,
        });

    private bool In(FieldNode field, NamedType type)
    {
        foreach (var objectType in _operation.Schema.PossibleTypes(type))
        {
            if (_operation.FieldOf(objectType, field.Name.Value) is { } definition
                && (FieldAuthorization.For(objectType, definition, _operation.Executable) is not null
                    || IsOfUser(objectType, definition)
                    || (field.SelectionSet is not null && In(field.SelectionSet, definition.Type.Named))))
            {
                return true;
            }
        }

        return false;
    }

    // What is loaded by key is decided by its type's owner.
    private bool IsOfUser(ObjectType type, FieldDefinition field) =>
        _operation.ResolverOf(type, field).DependsOnUser
        || (field.Type.Named.IsComposite && _operation.Schema.PossibleTypes(field.Type.Named).Any(one => _operation.Executable.Entities.TryGetValue(one, out var entity) && entity.DependsOnUser));

    private NamedType TypeOf(NamedTypeNode? condition, NamedType outer) =>
        condition is null ? outer : _operation.Schema.Type(condition.Name.Value) ?? outer;
}
