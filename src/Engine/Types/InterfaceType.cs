namespace Omnichannel.Graph.Engine.Types;

/// <summary>An interface (3.7).</summary>
public sealed class InterfaceType : ComplexType
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Interface;
}
