using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Validation.Rules.FieldMerging;

/// <summary>A field where it is selected.</summary>
/// <param name="node">The selection.</param>
/// <param name="parentType">What it is selected from; null when that is not known.</param>
internal sealed class SelectedField(FieldNode node, NamedType? parentType)
{
    public FieldNode Node { get; } = node;

    public NamedType? ParentType { get; } = parentType;

    public string ResponseName { get; } = node.ResponseName;

    /// <summary>Its type; null for a field that does not exist, and for <c>__typename</c>, as in the reference implementation.</summary>
    public GraphQLType? Type { get; } = (parentType as ComplexType)?.Field(node.Name.Value)?.Type;

    public DirectiveNode? Stream { get; } = DeferStream.Find(node.Directives, DeferStream.Stream);

    /// <summary>Whether nothing but its name and type can set it apart from another such field.</summary>
    public bool IsPlain => Node.SelectionSet is null && Node.Arguments.IsEmpty && Stream is null;

    /// <summary>Whether no value can be of both fields' parent types (5.3.2: "both are object types and differ").</summary>
    public bool IsExclusiveOf(SelectedField other) =>
        ParentType is ObjectType && other.ParentType is ObjectType && !ReferenceEquals(ParentType, other.ParentType);
}
