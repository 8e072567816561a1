namespace Omnichannel.Graph.Engine.Types;

/// <summary>The kinds of type, as introspection's <c>__TypeKind</c> (4.2.2).</summary>
public enum TypeKind
{
    /// <summary>A scalar.</summary>
    Scalar,

    /// <summary>An object type.</summary>
    Object,

    /// <summary>An interface.</summary>
    Interface,

    /// <summary>A union.</summary>
    Union,

    /// <summary>An enum.</summary>
    Enum,

    /// <summary>An input object.</summary>
    InputObject,

    /// <summary>A list.</summary>
    List,

    /// <summary>A non-null type.</summary>
    NonNull,
}
