using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Types;

/// <summary>What the language's own type system directives say where they are applied (3.13).</summary>
internal static class BuiltInDirectives
{
    /// <summary>The reason when <c>@deprecated</c> gives none.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <exception cref="GraphQLException">The reason is no string.</exception>
    public static string? DeprecationReason(ImmutableArray<DirectiveNode> directives) =>
        Find(directives, "deprecated") is { } deprecated ? StringArgument(deprecated, "reason") ?? DefaultDeprecationReason : null;

    /// <summary>The URL of the last <c>@specifiedBy</c>, so that an extension overrides the definition.</summary>
    /// <exception cref="GraphQLException">The URL is missing or no string.</exception>
    public static string? SpecifiedByUrl(ImmutableArray<DirectiveNode> directives)
    {
        string? url = null;
        foreach (var directive in directives)
        {
            if (directive.Name.Value is "specifiedBy")
            {
                url = StringArgument(directive, "url") ?? throw new GraphQLException(
                    new GraphQLError("Argument \"@specifiedBy(url:)\" of required type \"String!\" was not provided.", directive));
            }
        }

        return url;
    }

    public static bool IsOneOf(ImmutableArray<DirectiveNode> directives) => Find(directives, "oneOf") is not null;

    private static DirectiveNode? Find(ImmutableArray<DirectiveNode> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == name)
            {
                return directive;
            }
        }

        return null;
    }

    private static string? StringArgument(DirectiveNode directive, string name)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name.Value == name)
            {
                return argument.Value is StringValueNode text ? text.Value : throw NotAString(directive, name, argument.Value);
            }
        }

        return null;
    }

    private static GraphQLException NotAString(DirectiveNode directive, string argument, ValueNode value) => new(new GraphQLError(
        $"Argument \"@{directive.Name.Value}({argument}:)\" has invalid value: " + (value is NullValueNode
            ? "Expected value of non-null type \"String!\" not to be null."
            : $"String cannot represent a non string value: {ValueText.Print(value)}"),
        value));
}
