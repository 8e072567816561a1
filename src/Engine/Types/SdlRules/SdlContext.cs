using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>What the rules know of the document they check.</summary>
internal sealed class SdlContext
{
    private readonly List<SyntaxNode> _ancestors = [];

    /// <param name="schema">The schema that the document extends; null when it defines one.</param>
    public SdlContext(DocumentNode document, Schema? schema)
    {
        Document = document;
        Schema = schema;
        var known = schema is null
            ? BuiltInDefinitions.Directives.Select(KnownDirective.Of)
            : schema.Directives.Select(KnownDirective.Of);
        foreach (var directive in known.Concat(document.Definitions.OfType<DirectiveDefinitionNode>().Select(KnownDirective.Of)))
        {
            Directives[directive.Name] = directive;
        }

        foreach (var definition in document.Definitions.OfType<TypeDefinitionNode>())
        {
            DefinedTypes[definition.Name.Value] = definition;
        }
    }

    public DocumentNode Document { get; }

    public Schema? Schema { get; }

    public List<GraphQLError> Errors { get; } = [];

    /// <summary>The directives that may be applied, by name.</summary>
    public Dictionary<string, KnownDirective> Directives { get; } = new(StringComparer.Ordinal);

    /// <summary>The types that the document defines, by name; of several with one name, the last.</summary>
    public Dictionary<string, TypeDefinitionNode> DefinedTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>The node around the one that is being entered, 1 for its parent.</summary>
    public SyntaxNode Ancestor(int distance) => _ancestors[^distance];

    public void Push(SyntaxNode node) => _ancestors.Add(node);

    public void Pop() => _ancestors.RemoveAt(_ancestors.Count - 1);
}
