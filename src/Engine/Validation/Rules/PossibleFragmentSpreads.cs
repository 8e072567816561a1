using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation.Rules;

/// <summary>Spec 5.5.2.3, Fragment Spread Is Possible: some object can be of the type around a fragment and of the fragment's own.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible"/>
internal sealed class PossibleFragmentSpreads : ValidationRule
{
    private Dictionary<(NamedType Left, NamedType Right), bool>? _overlaps;

    public override NodeKinds Enters => NodeKinds.InlineFragment | NodeKinds.FragmentSpread;

    public override void EnterInlineFragment(InlineFragmentNode fragment, ValidationContext context)
    {
        if (context.Type is NamedType { IsComposite: true } type
            && context.ParentType is { } parent
            && !Overlap(type, parent, context.Schema))
        {
            context.Report(
                $"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", fragment);
        }
    }

    public override void EnterFragmentSpread(FragmentSpreadNode spread, ValidationContext context)
    {
        if (context.ParentType is { } parent
            && context.Fragments.Find(spread.Name.Value) is { } fragment
            && context.NamedTypeOf(fragment.TypeCondition) is { IsComposite: true } type
            && !Overlap(type, parent, context.Schema))
        {
            var name = spread.Name.Value;
            context.Report(
                $"Fragment \"{name}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", spread);
        }
    }

    private bool Overlap(NamedType left, NamedType right, Schema schema)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is ObjectType leftObject)
        {
            return schema.IsPossibleType(right, leftObject);
        }

        return right is ObjectType rightObject ? schema.IsPossibleType(left, rightObject) : ShareObjects(left, right, schema);
    }

    private bool ShareObjects(NamedType left, NamedType right, Schema schema)
    {
        _overlaps ??= [];
        if (_overlaps.TryGetValue((left, right), out var known))
        {
            return known;
        }

        var overlap = schema.PossibleTypes(left).Any(possible => schema.IsPossibleType(right, possible));
        _overlaps.Add((left, right), overlap);
        return overlap;
    }
}
