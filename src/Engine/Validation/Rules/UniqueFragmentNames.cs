using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.5.1.1, Fragment Name Uniqueness: no two fragments have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness"/>
internal sealed class UniqueFragmentNames : ValidationRule
{
    private Dictionary<string, NameNode>? _names;

    public override NodeKinds Enters => NodeKinds.Fragment;

    public override void EnterFragment(FragmentDefinitionNode fragment, ValidationContext context)
    {
        var name = fragment.Name;
        _names ??= new Dictionary<string, NameNode>(StringComparer.Ordinal);
        if (!_names.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one fragment named \"{name.Value}\".", _names[name.Value], name);
        }
    }
}
