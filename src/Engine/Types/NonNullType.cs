namespace Omnichannel.Graph.Engine.Types;

/// <summary>A type that excludes null (3.12).</summary>
/// <param name="ofType">A named or list type.</param>
public sealed class NonNullType(GraphQLType ofType) : GraphQLType
{
    /// <summary>The type without the exclusion.</summary>
    public GraphQLType OfType { get; } = ofType;

    /// <inheritdoc/>
    public override bool IsInputType => OfType.IsInputType;

    /// <inheritdoc/>
    public override bool IsOutputType => OfType.IsOutputType;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"{OfType}!";
}
