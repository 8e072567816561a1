namespace Omnichannel.Graph.Engine.Types;

/// <summary>A list of a type (3.11).</summary>
/// <param name="ofType">The items' type.</param>
public sealed class ListType(GraphQLType ofType) : GraphQLType
{
    /// <summary>The items' type.</summary>
    public GraphQLType OfType { get; } = ofType;

    /// <inheritdoc/>
    public override bool IsInputType => OfType.IsInputType;

    /// <inheritdoc/>
    public override bool IsOutputType => OfType.IsOutputType;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"[{OfType}]";
}
