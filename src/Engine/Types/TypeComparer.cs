namespace Omnichannel.Graph.Engine.Types;

/// <summary>How two types of one schema relate.</summary>
internal static class TypeComparer
{
    /// <summary>Whether both are the same type with the same wrappers.</summary>
    public static bool AreEqual(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (NonNullType leftInner, NonNullType rightInner) => AreEqual(leftInner.OfType, rightInner.OfType),
        (ListType leftInner, ListType rightInner) => AreEqual(leftInner.OfType, rightInner.OfType),
        _ => ReferenceEquals(left, right),
    };

    /// <summary>Whether every value of the one is a value of the other: covariance (3.6, IsValidImplementationFieldType).</summary>
    public static bool IsSubType(GraphQLType candidate, GraphQLType super) => (candidate, super) switch
    {
        (NonNullType inner, NonNullType superInner) => IsSubType(inner.OfType, superInner.OfType),
        (_, NonNullType) => false,
        (NonNullType inner, _) => IsSubType(inner.OfType, super),
        (ListType inner, ListType superInner) => IsSubType(inner.OfType, superInner.OfType),
        (ListType, _) or (_, ListType) => false,
        _ => ReferenceEquals(candidate, super) || IsNamedSubType((NamedType)candidate, (NamedType)super),
    };

    /// <summary>Whether there is an object type that both may have (5.5.2.3).</summary>
    public static bool Overlap(Schema schema, NamedType left, NamedType right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        var (fewer, more) = left.PossibleTypes.Length <= right.PossibleTypes.Length ? (left, right) : (right, left);
        foreach (var type in fewer.PossibleTypes)
        {
            if (schema.IsPossibleType(more, type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamedSubType(NamedType candidate, NamedType super) => super switch
    {
        UnionType union => candidate is ObjectType member && union.Types.Contains(member),
        InterfaceType implemented => candidate is ComplexType complex && complex.Interfaces.Contains(implemented),
        _ => false,
    };
}
