namespace Omnichannel.Graph.Engine.Types.Changes;

/// <summary>Compares the types of two schemas.</summary>
internal sealed class TypeChanges(List<SchemaChange> changes)
{
    private readonly FieldChanges _fields = new(changes);
    private readonly InputValueChanges _inputFields = new(changes, InputValueRole.InputField);

    public void Find(Schema before, Schema after)
    {
        var types = new NameDifference<NamedType>(before.Types, after.Types, type => type.Name);
        foreach (var type in types.Removed)
        {
            Add(SchemaChangeKind.TypeRemoved, BuiltInDefinitions.IsBuiltInScalar(type.Name)
                ? $"Standard scalar {type} was removed because it is not referenced anymore."
                : $"{type} was removed.");
        }

        foreach (var type in types.Added)
        {
            Add(SchemaChangeKind.TypeAdded, $"{type} was added.");
        }

        foreach (var (old, @new) in types.Persisted)
        {
            if (old.Description != @new.Description)
            {
                Add(SchemaChangeKind.DescriptionChanged, $"Description of {old} has changed to \"{@new.Description}\".");
            }

            Compare(old, @new);
        }
    }

    private void Compare(NamedType before, NamedType after)
    {
        switch (before, after)
        {
            case (EnumType old, EnumType @new):
                CompareEnums(old, @new);
                break;
            case (UnionType old, UnionType @new):
                CompareUnions(old, @new);
                break;
            case (InputObjectType old, InputObjectType @new):
                _inputFields.Find(old.Fields, @new.Fields);
                break;
            case (ComplexType old, ComplexType @new) when old.Kind == @new.Kind:
                _fields.Find(old, @new);
                CompareInterfaces(old, @new);
                break;
            default:
                if (before.Kind != after.Kind)
                {
                    Add(SchemaChangeKind.TypeChangedKind, $"{before} changed from {KindName(before)} to {KindName(after)}.");
                }

                break;
        }
    }

    private void CompareEnums(EnumType before, EnumType after)
    {
        var values = new NameDifference<EnumValueDefinition>(before.Values, after.Values, value => value.Name);
        foreach (var value in values.Added)
        {
            Add(SchemaChangeKind.ValueAddedToEnum, $"Enum value {value} was added.");
        }

        foreach (var value in values.Removed)
        {
            Add(SchemaChangeKind.ValueRemovedFromEnum, $"Enum value {value} was removed.");
        }

        foreach (var (old, @new) in values.Persisted.Where(pair => pair.Before.Description != pair.After.Description))
        {
            Add(SchemaChangeKind.DescriptionChanged, $"Description of enum value {old} has changed to \"{@new.Description}\".");
        }
    }

    private void CompareUnions(UnionType before, UnionType after)
    {
        var members = new NameDifference<ObjectType>(before.Types, after.Types, type => type.Name);
        foreach (var member in members.Added)
        {
            Add(SchemaChangeKind.TypeAddedToUnion, $"{member} was added to union type {before}.");
        }

        foreach (var member in members.Removed)
        {
            Add(SchemaChangeKind.TypeRemovedFromUnion, $"{member} was removed from union type {before}.");
        }
    }

    private void CompareInterfaces(ComplexType before, ComplexType after)
    {
        var interfaces = new NameDifference<InterfaceType>(before.Interfaces, after.Interfaces, type => type.Name);
        foreach (var added in interfaces.Added)
        {
            Add(SchemaChangeKind.ImplementedInterfaceAdded, $"{added} added to interfaces implemented by {before}.");
        }

        foreach (var removed in interfaces.Removed)
        {
            Add(SchemaChangeKind.ImplementedInterfaceRemoved, $"{before} no longer implements interface {removed}.");
        }
    }

    private static string KindName(NamedType type) => type.Kind switch
    {
        TypeKind.Scalar => "a Scalar type",
        TypeKind.Object => "an Object type",
        TypeKind.Interface => "an Interface type",
        TypeKind.Union => "a Union type",
        TypeKind.Enum => "an Enum type",
        _ => "an Input type",
    };

    private void Add(SchemaChangeKind kind, string description) => changes.Add(new SchemaChange(kind, description));
}
