namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>What one module says of a type.</summary>
internal readonly record struct TypePart(Subgraph Subgraph, NamedType Type)
{
    /// <summary>Whether the module sees an interface of other modules as an object, to add fields to all that implement it.</summary>
    public bool IsInterfaceObject => Subgraph.Has(Type.Directives, "interfaceObject");

    /// <summary>The kind that the type has in the API.</summary>
    public TypeKind Kind => IsInterfaceObject ? TypeKind.Interface : Type.Kind;

    public string Place => Subgraph.Place(Type.Definition);
}
