using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.3.3, Leaf Field Selections: objects have a selection of fields, scalars and enums have none.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections"/>
internal sealed class ScalarLeafs : ValidationRule
{
    public override NodeKinds Enters => NodeKinds.Field;

    public override void EnterField(FieldNode field, ValidationContext context)
    {
        if (context.Type is not { } type)
        {
            return;
        }

        if (field.SelectionSet is { } selectionSet)
        {
            if (type.Named.IsLeaf)
            {
                context.Report(
                    $"Field \"{field.Name.Value}\" must not have a selection since type \"{type}\" has no subfields.", selectionSet);
            }
        }
        else if (!type.Named.IsLeaf)
        {
            var name = field.Name.Value;
            context.Report(
                $"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?", field);
        }
    }
}
