using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>What is wrong, collected, so that one start shows all of it.</summary>
internal sealed class CompositionProblems
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _all = [];

    public int Count => _all.Count;

    /// <param name="coordinate">Where in the schema.</param>
    /// <param name="what">What is wrong, the places included.</param>
    /// <param name="advice">What to do.</param>
    public void Add(string coordinate, string what, string advice)
    {
        var problem = $"{coordinate}: {what} {advice}";
        if (_seen.Add(problem))
        {
            _all.Add(problem);
        }
    }

    /// <summary>What is wrong inside one module.</summary>
    public void Add(string module, GraphQLError error)
    {
        var places = error.Locations.IsEmpty
            ? ""
            : $" ({string.Join(", ", error.Locations.Zip(error.SourceNames, (place, file) => $"{file}:{place.Line}:{place.Column}"))})";
        if (_seen.Add($"{module}{places}: {error.Message}"))
        {
            _all.Add($"{module}{places}: {error.Message}");
        }
    }

    /// <exception cref="SchemaCompositionException">There are problems.</exception>
    public void ThrowIfAny()
    {
        if (_all.Count > 0)
        {
            throw new SchemaCompositionException(_all);
        }
    }

    /// <summary>A place as problems name it: <c>stock (stock.graphql:3:5)</c>.</summary>
    public static string Place(string module, SyntaxNode? node) => node is { Location.Source: { } source }
        ? $"{module} ({source.Name}:{node.Location.StartLocation.Line}:{node.Location.StartLocation.Column})"
        : module;
}
