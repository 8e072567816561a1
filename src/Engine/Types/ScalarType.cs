namespace Omnichannel.Graph.Engine.Types;

/// <summary>A scalar (3.5).</summary>
public sealed class ScalarType : NamedType
{
    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>Where its format is specified, from <c>@specifiedBy</c>; null when nothing says.</summary>
    public string? SpecifiedByUrl { get; internal set; }

    /// <summary>How its values come in and go out. A custom scalar passes them through until the host sets another.</summary>
    public ScalarCoercion Coercion { get; internal set; } = ScalarCoercion.PassThrough;
}
