using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.5.1.3, Fragments on Object, Interface or Union Types: fragments apply to types that have fields.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types"/>
internal sealed class FragmentsOnCompositeTypes : ValidationRule
{
    public override NodeKinds Enters => NodeKinds.Fragment | NodeKinds.InlineFragment;

    public override void EnterFragment(FragmentDefinitionNode fragment, ValidationContext context)
    {
        if (context.NamedTypeOf(fragment.TypeCondition) is { IsComposite: false } type)
        {
            context.Report(
                $"Fragment \"{fragment.Name.Value}\" cannot condition on non composite type \"{type.Name}\".", fragment.TypeCondition);
        }
    }

    public override void EnterInlineFragment(InlineFragmentNode fragment, ValidationContext context)
    {
        if (fragment.TypeCondition is { } condition && context.NamedTypeOf(condition) is { IsComposite: false } type)
        {
            context.Report($"Fragment cannot condition on non composite type \"{type.Name}\".", condition);
        }
    }
}
