using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Changes;

/// <summary>Compares arguments or input fields.</summary>
internal sealed class InputValueChanges(List<SchemaChange> changes, InputValueRole role)
{
    private bool IsField => role is InputValueRole.InputField;

    public void Find(ImmutableArray<InputValueDefinition> before, ImmutableArray<InputValueDefinition> after)
    {
        var values = new NameDifference<InputValueDefinition>(before, after, value => value.Name);

        // The reference implementation tells of a field's arguments in another order than of the rest.
        if (role is InputValueRole.FieldArgument)
        {
            values.Removed.ForEach(AddRemoved);
            values.Persisted.ForEach(Compare);
            values.Added.ForEach(AddAdded);
        }
        else
        {
            values.Added.ForEach(AddAdded);
            values.Removed.ForEach(AddRemoved);
            values.Persisted.ForEach(Compare);
        }
    }

    private void AddRemoved(InputValueDefinition value) => Add(
        role switch
        {
            InputValueRole.InputField => SchemaChangeKind.FieldRemoved,
            InputValueRole.FieldArgument => SchemaChangeKind.ArgRemoved,
            _ => SchemaChangeKind.DirectiveArgRemoved,
        },
        $"{(IsField ? "Field" : "Argument")} {value} was removed.");

    private void AddAdded(InputValueDefinition value) => Add(
        (role, value.IsRequired) switch
        {
            (InputValueRole.InputField, true) => SchemaChangeKind.RequiredInputFieldAdded,
            (InputValueRole.InputField, false) => SchemaChangeKind.OptionalInputFieldAdded,
            (InputValueRole.FieldArgument, true) => SchemaChangeKind.RequiredArgAdded,
            (InputValueRole.FieldArgument, false) => SchemaChangeKind.OptionalArgAdded,
            (_, true) => SchemaChangeKind.RequiredDirectiveArgAdded,
            (_, false) => SchemaChangeKind.OptionalDirectiveArgAdded,
        },
        $"{(value.IsRequired ? "A required" : "An optional")} {(IsField ? "field" : "argument")} {value} was added.");

    private void Compare((InputValueDefinition Before, InputValueDefinition After) pair)
    {
        var (before, after) = pair;
        var typeChange = $"{(IsField ? "Field" : "Argument")} {before} {(IsField ? "changed" : "has changed")} type from {before.Type} to {after.Type}.";
        if (!IsSafe(before.Type, after.Type))
        {
            Add(IsField ? SchemaChangeKind.FieldChangedKind : SchemaChangeKind.ArgChangedKind, typeChange);
        }
        else if (!CompareDefaults(before, after) && before.Type.ToString() != after.Type.ToString())
        {
            Add(IsField ? SchemaChangeKind.FieldChangedKindSafe : SchemaChangeKind.ArgChangedKindSafe, typeChange);
        }

        if (before.Description != after.Description)
        {
            Add(
                SchemaChangeKind.DescriptionChanged,
                $"Description of {(IsField ? "input-field" : "argument")} {before} has changed to \"{after.Description}\".");
        }
    }

    private bool CompareDefaults(InputValueDefinition before, InputValueDefinition after)
    {
        var old = DefaultOf(before);
        var @new = DefaultOf(after);
        if (old == @new)
        {
            return old is not null;
        }

        if (old is null)
        {
            Add(IsField ? SchemaChangeKind.InputFieldDefaultValueAdded : SchemaChangeKind.ArgDefaultValueAdded, $"{before} added a defaultValue {@new}.");
        }
        else
        {
            Add(
                IsField ? SchemaChangeKind.InputFieldDefaultValueChange : SchemaChangeKind.ArgDefaultValueChange,
                @new is null ? $"{before} defaultValue was removed." : $"{before} has changed defaultValue from {old} to {@new}.");
        }

        return true;
    }

    private static string? DefaultOf(InputValueDefinition value) => value.DefaultValue is null ? null : Printer.Print(Sorted(value.DefaultValue));

    // The order in which an object's fields are written means nothing. The recursion is as deep as the literal, which the parser limits.
    private static ValueNode Sorted(ValueNode literal) => literal switch
    {
        ListValueNode list => new ListValueNode { Values = [.. list.Values.Select(Sorted)] },
        ObjectValueNode fields => new ObjectValueNode
        {
            Fields = [.. fields.Fields
                .Select(field => new ObjectFieldNode { Name = field.Name, Value = Sorted(field.Value) })
                .OrderBy(field => field.Name.Value, NaturalComparer.Instance)],
        },
        _ => literal,
    };

    // An input may become nullable, at any depth, and nothing else.
    private static bool IsSafe(GraphQLType before, GraphQLType after) => (before, after) switch
    {
        (NonNullType old, NonNullType @new) => IsSafe(old.OfType, @new.OfType),
        (NonNullType old, _) => IsSafe(old.OfType, after),
        (ListType old, ListType @new) => IsSafe(old.OfType, @new.OfType),
        (NamedType old, NamedType @new) => old.Name == @new.Name,
        _ => false,
    };

    private void Add(SchemaChangeKind kind, string description) => changes.Add(new SchemaChange(kind, description));
}
