using System.Runtime.InteropServices;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Validation.Limits;

namespace Omnichannel.Graph.Engine.Validation;

/// <summary>What rules know of the document and of the place that is being visited, and where they report.</summary>
internal sealed class ValidationContext(Schema schema, DocumentNode document, ValidationOptions options)
{
    private const int LocationsMax = 100;

    private readonly NestingGuard _nesting = new();
    private readonly List<GraphQLError> _errors = [];
    private readonly List<(ReportPosition Position, GraphQLError Error)> _lateErrors = [];
    private int _positions;

    public Schema Schema { get; } = schema;

    public DocumentNode Document { get; } = document;

    public ValidationOptions Options { get; } = options;

    public bool Suggestions => Options.Suggestions;

    /// <summary>Fragments, who spreads them, and which variables they use.</summary>
    public FragmentTable Fragments { get; } = new(document, options.MaxFragmentWork);

    /// <summary>The composite type that the enclosing selection set selects from; null when it is not known.</summary>
    public NamedType? ParentType { get; set; }

    /// <summary>The type of the field, fragment or operation being visited; null when it is not known.</summary>
    public GraphQLType? Type { get; set; }

    /// <summary>The field being visited, or the innermost around the node being visited.</summary>
    public FieldDefinition? FieldDefinition { get; set; }

    /// <summary>The directive being visited, where it is known.</summary>
    public DirectiveDefinition? Directive { get; set; }

    /// <summary>Where the directives being visited are applied, as the grammar names it.</summary>
    public string DirectiveLocation { get; set; } = "";

    /// <summary>The argument being visited, where it is known.</summary>
    public InputValueDefinition? Argument { get; set; }

    /// <summary>The type expected of the value being visited; null when it is not known.</summary>
    public GraphQLType? InputType { get; set; }

    /// <summary>Errors in the order of the document.</summary>
    public IReadOnlyList<GraphQLError> Errors => _lateErrors.Count is 0 ? _errors : Merged();

    public void Report(GraphQLError error)
    {
        RefuseTooManyErrors();
        _errors.Add(error);
    }

    public void Report(string message, SyntaxNode node) => Report(new GraphQLError(message, node));

    public void Report(string message, SyntaxNode first, SyntaxNode second) => Report(new GraphQLError(message, first, second));

    /// <summary>Reports an error at many nodes, of which 100 are shown.</summary>
    public void Report(string message, List<SyntaxNode> nodes) =>
        Report(new GraphQLError(message, CollectionsMarshal.AsSpan(nodes)[..Math.Min(nodes.Count, LocationsMax)]));

    /// <summary>A place among the errors for a rule that learns only later whether there is one.</summary>
    public ReportPosition Position() => new(_errors.Count, _positions++);

    public void Report(ReportPosition position, GraphQLError error)
    {
        RefuseTooManyErrors();
        _lateErrors.Add((position, error));
    }

    /// <inheritdoc cref="NestingGuard.Descend"/>
    public void Descend() => _nesting.Descend();

    public void Ascend() => _nesting.Ascend();

    /// <summary>The type that a type node names, or null when the schema has no such type.</summary>
    public NamedType? NamedTypeOf(TypeNode node)
    {
        while (node is not NamedTypeNode)
        {
            node = node is ListTypeNode list ? list.Type : ((NonNullTypeNode)node).Type;
        }

        return Schema.Type(((NamedTypeNode)node).Name.Value);
    }

    /// <summary>The type of a type node, or null when the schema has no such type.</summary>
    public GraphQLType? TypeOf(TypeNode node) => node switch
    {
        ListTypeNode list => TypeOf(list.Type) is { } type ? new ListType(type) : null,
        NonNullTypeNode nonNull => TypeOf(nonNull.Type) is { } type ? new NonNullType(type) : null,
        _ => NamedTypeOf(node),
    };

    private void RefuseTooManyErrors()
    {
        if (_errors.Count + _lateErrors.Count >= Options.MaxErrors)
        {
            throw new ValidationAbortedException(
                new GraphQLError("Too many validation errors, error limit reached. Validation aborted."));
        }
    }

    private List<GraphQLError> Merged()
    {
        var merged = new List<GraphQLError>(_errors.Count + _lateErrors.Count);
        var taken = 0;
        foreach (var (position, error) in _lateErrors.OrderBy(late => late.Position.Order))
        {
            merged.AddRange(_errors[taken..position.ErrorCount]);
            taken = position.ErrorCount;
            merged.Add(error);
        }

        merged.AddRange(_errors[taken..]);
        return merged;
    }
}
