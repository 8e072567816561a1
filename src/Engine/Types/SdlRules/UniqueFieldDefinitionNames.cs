using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>A type and its extensions define each field once (3.6, 3.7, 3.10).</summary>
internal sealed class UniqueFieldDefinitionNames(SdlContext context) : SdlRule(context)
{
    private readonly Dictionary<(string Type, string Field), NameNode> _known = [];

    public override void Enter(SyntaxNode node)
    {
        foreach (var field in SdlMembers.FieldsOf(node))
        {
            Check(((NamedTypeSystemNode)node).Name.Value, field.Name);
        }

        foreach (var field in SdlMembers.InputFieldsOf(node))
        {
            Check(((NamedTypeSystemNode)node).Name.Value, field.Name);
        }
    }

    private void Check(string type, NameNode name)
    {
        if (IsInSchema(type, name.Value))
        {
            Report($"Field \"{type}.{name.Value}\" already exists in the schema. It cannot also be defined in this type extension.", name);
        }
        else if (!_known.TryAdd((type, name.Value), name))
        {
            Report($"Field \"{type}.{name.Value}\" can only be defined once.", _known[(type, name.Value)], name);
        }
    }

    private bool IsInSchema(string type, string field) => Context.Schema?.Type(type) switch
    {
        ComplexType complex => complex.Field(field) is not null,
        InputObjectType input => input.Field(field) is not null,
        _ => false,
    };
}
