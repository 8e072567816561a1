using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.SdlRules;

/// <summary>What is known of a directive, from the schema or from the document itself.</summary>
/// <param name="RequiredArguments">Names and types of the arguments that must be given.</param>
internal sealed record KnownDirective(
    string Name,
    bool IsRepeatable,
    IReadOnlyList<string> Locations,
    IReadOnlyList<string> Arguments,
    IReadOnlyList<(string Name, string Type)> RequiredArguments)
{
    public static KnownDirective Of(DirectiveDefinition directive) => new(
        directive.Name,
        directive.IsRepeatable,
        directive.Locations,
        [.. directive.Arguments.Select(argument => argument.Name)],
        [.. directive.Arguments.Where(argument => argument.IsRequired).Select(argument => (argument.Name, argument.Type.ToString()!))]);

    public static KnownDirective Of(DirectiveDefinitionNode node) => new(
        node.Name.Value,
        node.IsRepeatable,
        [.. node.Locations.Select(location => location.Value)],
        [.. node.Arguments.Select(argument => argument.Name.Value)],
        [.. node.Arguments
            .Where(argument => argument.Type is NonNullTypeNode && argument.DefaultValue is null)
            .Select(argument => (argument.Name.Value, Printer.Print(argument.Type)))]);
}
