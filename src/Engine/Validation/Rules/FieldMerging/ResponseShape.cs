using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation.Rules.FieldMerging;

/// <summary>Whether two types give responses of one shape, what is selected on them left aside (5.3.2, SameResponseShape).</summary>
internal static class ResponseShape
{
    public static bool Differs(GraphQLType left, GraphQLType right)
    {
        while (!ReferenceEquals(left, right))
        {
            switch (left, right)
            {
                case (ListType leftList, ListType rightList):
                    (left, right) = (leftList.OfType, rightList.OfType);
                    break;
                case (NonNullType leftNonNull, NonNullType rightNonNull):
                    (left, right) = (leftNonNull.OfType, rightNonNull.OfType);
                    break;
                case (NamedType leftNamed, NamedType rightNamed):
                    return leftNamed.IsLeaf || rightNamed.IsLeaf;
                default:
                    return true;
            }
        }

        return false;
    }
}
