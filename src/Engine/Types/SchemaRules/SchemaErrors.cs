using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SchemaRules;

/// <summary>Collects what is wrong with a schema.</summary>
internal sealed class SchemaErrors
{
    private readonly List<GraphQLError> _errors = [];

    public IReadOnlyList<GraphQLError> Items => _errors;

    /// <param name="nodes">The places concerned; null where what is built in has none.</param>
    public void Add(string message, params IEnumerable<SyntaxNode?> nodes) =>
        _errors.Add(new GraphQLError(message, [.. nodes.OfType<SyntaxNode>()]));

    /// <summary>The definition of a type and its extensions.</summary>
    public static IEnumerable<SyntaxNode?> NodesOf(NamedType type) => [type.Definition, .. type.Extensions];

    public static DirectiveNode? DeprecatedIn(ImmutableArray<DirectiveNode> directives) =>
        directives.FirstOrDefault(directive => directive.Name.Value is "deprecated");
}
