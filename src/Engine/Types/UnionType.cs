using System.Collections.Immutable;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>A union (3.8).</summary>
public sealed class UnionType : NamedType
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Union;

    /// <summary>Its members, in source order.</summary>
    public ImmutableArray<ObjectType> Types { get; internal set; } = [];
}
