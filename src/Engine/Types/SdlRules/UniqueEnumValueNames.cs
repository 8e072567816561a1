using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>An enum and its extensions define each value once (3.9).</summary>
internal sealed class UniqueEnumValueNames(SdlContext context) : SdlRule(context)
{
    private readonly Dictionary<(string Type, string Value), NameNode> _known = [];

    public override void Enter(SyntaxNode node)
    {
        foreach (var value in SdlMembers.EnumValuesOf(node))
        {
            var type = ((NamedTypeSystemNode)node).Name.Value;
            var name = value.Name.Value;
            if ((Context.Schema?.Type(type) as EnumType)?.Value(name) is not null)
            {
                Report($"Enum value \"{type}.{name}\" already exists in the schema. It cannot also be defined in this type extension.", value.Name);
            }
            else if (!_known.TryAdd((type, name), value.Name))
            {
                Report($"Enum value \"{type}.{name}\" can only be defined once.", _known[(type, name)], value.Name);
            }
        }
    }
}
