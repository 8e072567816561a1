namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>Which types stand where values come in, and which where values go out.</summary>
internal sealed class TypeUsage
{
    private readonly HashSet<string> _inputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _outputs = new(StringComparer.Ordinal);

    public TypeUsage(IEnumerable<Subgraph> subgraphs)
    {
        foreach (var type in subgraphs.SelectMany(subgraph => subgraph.Types))
        {
            if (type is ComplexType complex)
            {
                _outputs.UnionWith(complex.Fields.Select(field => field.Type.Named.Name));
                _inputs.UnionWith(complex.Fields.SelectMany(field => field.Arguments).Select(argument => argument.Type.Named.Name));
            }
            else if (type is InputObjectType input)
            {
                _inputs.UnionWith(input.Fields.Select(field => field.Type.Named.Name));
            }
        }
    }

    public bool IsInput(string type) => _inputs.Contains(type);

    public bool IsOutput(string type) => _outputs.Contains(type);
}
