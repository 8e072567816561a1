namespace Omnichannel.Graph.Engine.Types;

/// <summary>A type: named, or a list or non-null wrapped around another (3.4).</summary>
public abstract class GraphQLType
{
    /// <summary>Whether a value may be written where this type stands: scalars, enums, input objects and wrappers of them (3.4.2).</summary>
    public abstract bool IsInputType { get; }

    /// <summary>Whether a field may have this type: all but input objects, and wrappers of them (3.4.2).</summary>
    public abstract bool IsOutputType { get; }

    /// <summary>The type inside all wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>This type without an outer non-null wrapper.</summary>
    public GraphQLType Nullable => this is NonNullType nonNull ? nonNull.OfType : this;
}
