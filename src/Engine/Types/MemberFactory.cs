using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>Makes fields, arguments, input fields, enum values and directives from their nodes.</summary>
/// <param name="References">The types to refer to.</param>
internal sealed record MemberFactory(TypeReferences References)
{
    /// <summary>Whether what is made belongs to the language, so that it has no place in a document of the author's.</summary>
    public bool IsBuiltIn { get; init; }

    public FieldDefinition Field(ComplexType type, FieldDefinitionNode node) => new()
    {
        Name = node.Name.Value,
        DeclaringType = type,
        Type = References.Resolve(node.Type),
        Arguments = Arguments($"{type.Name}.{node.Name.Value}", node.Arguments),
        Description = node.Description?.Value,
        DeprecationReason = BuiltInDirectives.DeprecationReason(node.Directives),
        Definition = IsBuiltIn ? null : node,
        Directives = node.Directives,
    };

    public InputValueDefinition InputField(InputObjectType type, InputValueDefinitionNode node) => InputValue($"{type.Name}.{node.Name.Value}", node);

    public EnumValueDefinition EnumValue(EnumType type, EnumValueDefinitionNode node) => new()
    {
        Name = node.Name.Value,
        DeclaringType = type,
        Description = node.Description?.Value,
        DeprecationReason = BuiltInDirectives.DeprecationReason(node.Directives),
        Definition = IsBuiltIn ? null : node,
        Directives = node.Directives,
    };

    public DirectiveDefinition Directive(DirectiveDefinitionNode node) => new()
    {
        Name = node.Name.Value,
        Locations = [.. node.Locations.Select(location => location.Value)],
        IsRepeatable = node.IsRepeatable,
        Arguments = Arguments($"@{node.Name.Value}", node.Arguments),
        Description = node.Description?.Value,
        Definition = IsBuiltIn ? null : node,
    };

    private ImmutableArray<InputValueDefinition> Arguments(string owner, ImmutableArray<InputValueDefinitionNode> nodes) =>
        nodes.IsEmpty ? [] : [.. Unique.ByName(nodes, node => node.Name.Value).Select(node => InputValue($"{owner}({node.Name.Value}:)", node))];

    private InputValueDefinition InputValue(string coordinate, InputValueDefinitionNode node) => new()
    {
        Name = node.Name.Value,
        Coordinate = coordinate,
        Type = References.Resolve(node.Type),
        DefaultValue = node.DefaultValue,
        Description = node.Description?.Value,
        DeprecationReason = BuiltInDirectives.DeprecationReason(node.Directives),
        Definition = IsBuiltIn ? null : node,
        Directives = node.Directives,
    };
}
