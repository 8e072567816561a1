namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>What one module says of a field.</summary>
internal readonly record struct FieldPart(Subgraph Subgraph, FieldDefinition Field)
{
    public bool IsExternal => Subgraph.IsExternal(Field);

    public bool IsShareable => Subgraph.IsShareable(Field);

    public string Place => Subgraph.Place(Field.Definition);
}
