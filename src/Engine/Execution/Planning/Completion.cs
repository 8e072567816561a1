using System.Collections.Frozen;

using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Execution.Planning;

/// <summary>How a value of a type is completed (6.4.3): the type's wrappers, taken apart once.</summary>
internal sealed class Completion
{
    private Completion(GraphQLType type, ExecutableSchema schema)
    {
        Type = type;
        IsNonNull = type is NonNullType;
        var inner = type.Nullable;
        Named = inner.Named;
        if (inner is ListType list)
        {
            Kind = CompletionKind.List;
            Item = new Completion(list.OfType, schema);
            return;
        }

        Kind = Named.IsLeaf ? CompletionKind.Leaf : Named.IsAbstract ? CompletionKind.Abstract : CompletionKind.Object;
        IsText = Named is ScalarType { Name: "String" or "ID" };
        EnumNames = Named is EnumType enumType ? schema.EnumNames.GetValueOrDefault(enumType) : null;
    }

    public GraphQLType Type { get; }

    public NamedType Named { get; }

    public CompletionKind Kind { get; }

    public bool IsNonNull { get; }

    /// <summary>How a list's items are completed.</summary>
    public Completion? Item { get; }

    /// <summary>Whether a CLR string is written as it is.</summary>
    public bool IsText { get; }

    public FrozenDictionary<object, string>? EnumNames { get; }

    public static Completion For(GraphQLType type, ExecutableSchema schema) => new(type, schema);
}
