using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>A type with a name of its own (3.4). Filled by <see cref="SchemaBuilder"/>, unchanging afterwards.</summary>
public abstract class NamedType : GraphQLType
{
    /// <summary>The name, unique in a schema.</summary>
    public required string Name { get; init; }

    /// <summary>Which of the six kinds of named type.</summary>
    public abstract TypeKind Kind { get; }

    /// <summary>The description, if there is one.</summary>
    public string? Description { get; internal set; }

    /// <summary>What it was read from; null for a built-in type.</summary>
    public TypeDefinitionNode? Definition { get; internal set; }

    /// <summary>The extensions that were merged into it.</summary>
    public ImmutableArray<TypeExtensionNode> Extensions { get; internal set; } = [];

    /// <summary>Directives applied to the definition and its extensions.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; internal set; } = [];

    /// <summary>Its place among the schema's types, 0-based, for tables by type.</summary>
    public int Ordinal { get; internal set; }

    /// <summary>The object types that a value may have, in the schema's order: of an interface or union those it covers, of an object type itself.</summary>
    internal ImmutableArray<ObjectType> PossibleTypes { get; set; } = [];

    /// <inheritdoc/>
    public override bool IsInputType => Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;

    /// <inheritdoc/>
    public override bool IsOutputType => Kind is not TypeKind.InputObject;

    /// <summary>Whether values of this type end a path: scalars and enums.</summary>
    public bool IsLeaf => Kind is TypeKind.Scalar or TypeKind.Enum;

    /// <summary>Whether it has a selection set: objects, interfaces and unions.</summary>
    public bool IsComposite => Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;

    /// <summary>Whether a value's object type is found at run time: interfaces and unions.</summary>
    public bool IsAbstract => Kind is TypeKind.Interface or TypeKind.Union;

    /// <summary>Whether it belongs to introspection: its name begins with two underscores.</summary>
    public bool IsIntrospection => Name.StartsWith("__", StringComparison.Ordinal);

    /// <inheritdoc/>
    public sealed override NamedType Named => this;

    /// <inheritdoc/>
    public sealed override string ToString() => Name;
}
