using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Types.Composition;

/// <summary>The fields that <c>@key</c>, <c>@requires</c> and <c>@provides</c> name: a selection set without its outer braces.</summary>
internal static class FieldSet
{
    /// <summary>The text of the directive's <c>fields</c>; null when there is none.</summary>
    public static string? TextOf(DirectiveNode directive) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value is "fields")?.Value is StringValueNode text ? text.Value : null;

    /// <summary>The selections; null when the text is not well-formed.</summary>
    public static SelectionSetNode? Parse(string text)
    {
        try
        {
            var document = Parser.ParseDocument(new Source($"{{ {text} }}"));
            return document.Definitions is [OperationDefinitionNode { Name: null } operation] ? operation.SelectionSet : null;
        }
        catch (GraphQLException)
        {
            return null;
        }
    }

    /// <summary>The text in one form, so that two sets of the same fields are equal: sorted, with single spaces.</summary>
    public static string Normalize(string text) => Parse(text) is { } set ? Normalize(set) : text;

    // The recursion is as deep as the set, which the parser limits.
    private static string Normalize(SelectionSetNode set) => string.Join(' ', set.Selections
        .Select(selection => selection switch
        {
            FieldNode { SelectionSet: { } inner } field => $"{field.Name.Value} {{ {Normalize(inner)} }}",
            InlineFragmentNode fragment => $"... on {fragment.TypeCondition?.Name.Value} {{ {Normalize(fragment.SelectionSet)} }}",
            FieldNode field => field.Name.Value,
            _ => "",
        })
        .Order(StringComparer.Ordinal));
}
