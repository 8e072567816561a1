using System.Collections.Immutable;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>A union (3.8).</summary>
public sealed class UnionType : NamedType
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Union;

    /// <summary>Its members, in source order.</summary>
    public ImmutableArray<ObjectType> Types { get; private set; } = [];

    /// <summary>What it says its members are, types that are no object types included: a schema is built before it is checked.</summary>
    internal ImmutableArray<NamedType> DeclaredTypes
    {
        get;
        set
        {
            field = value;
            Types = [.. value.OfType<ObjectType>()];
        }
    } = [];
}
