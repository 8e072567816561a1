namespace Omnichannel.Graph.Engine.Types.Changes;

/// <summary>Compares the fields of two object types or interfaces.</summary>
internal sealed class FieldChanges(List<SchemaChange> changes)
{
    private readonly InputValueChanges _arguments = new(changes, InputValueRole.FieldArgument);

    public void Find(ComplexType before, ComplexType after)
    {
        var fields = new NameDifference<FieldDefinition>(before.Fields, after.Fields, field => field.Name);
        foreach (var field in fields.Removed)
        {
            Add(SchemaChangeKind.FieldRemoved, $"Field {field} was removed.");
        }

        foreach (var field in fields.Added)
        {
            Add(SchemaChangeKind.FieldAdded, $"Field {field} was added.");
        }

        foreach (var (old, @new) in fields.Persisted)
        {
            _arguments.Find(old.Arguments, @new.Arguments);
            Compare(old, @new);
        }
    }

    private void Compare(FieldDefinition before, FieldDefinition after)
    {
        if (!IsSafe(before.Type, after.Type))
        {
            Add(SchemaChangeKind.FieldChangedKind, $"Field {after} changed type from {before.Type} to {after.Type}.");
        }
        else if (before.Type.ToString() != after.Type.ToString())
        {
            Add(SchemaChangeKind.FieldChangedKindSafe, $"Field {before} changed type from {before.Type} to {after.Type}.");
        }

        if (before.Description != after.Description)
        {
            Add(SchemaChangeKind.DescriptionChanged, $"Description of field {before} has changed to \"{after.Description}\".");
        }
    }

    // A result may become non-null, at any depth, and nothing else.
    private static bool IsSafe(GraphQLType before, GraphQLType after) => (before, after) switch
    {
        (NonNullType old, NonNullType @new) => IsSafe(old.OfType, @new.OfType),
        (NonNullType, _) => false,
        (_, NonNullType @new) => IsSafe(before, @new.OfType),
        (ListType old, ListType @new) => IsSafe(old.OfType, @new.OfType),
        (NamedType old, NamedType @new) => old.Name == @new.Name,
        _ => false,
    };

    private void Add(SchemaChangeKind kind, string description) => changes.Add(new SchemaChange(kind, description));
}
