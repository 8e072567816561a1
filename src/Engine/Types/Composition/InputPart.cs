namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>What one module says of an argument or input field.</summary>
internal readonly record struct InputPart(Subgraph Subgraph, InputValueDefinition Value)
{
    public string Place => Subgraph.Place(Value.Definition);
}
