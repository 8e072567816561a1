namespace Omnichannel.Graph.Engine.Types;

/// <summary>An object type (3.6).</summary>
public sealed class ObjectType : ComplexType
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Object;
}
