using System.Collections.Immutable;

using Omnichannel.Graph.Engine.Language;

namespace Omnichannel.Graph.Engine.Validation.Limits.Cost;

/// <summary>What <c>@listSize</c> says of a field.</summary>
/// <param name="SlicingArguments">Each as the names on the way to it: an argument, then input fields.</param>
internal sealed record ListSize(
    int? AssumedSize,
    ImmutableArray<ImmutableArray<string>> SlicingArguments,
    ImmutableArray<string> SizedFields,
    bool RequireOneSlicingArgument)
{
    /// <summary>Reads the directive; null where it is not applied.</summary>
    public static ListSize? Of(ImmutableArray<DirectiveNode> directives)
    {
        var directive = directives.FirstOrDefault(applied => applied.Name.Value == CostDirectives.ListSize);
        if (directive is null)
        {
            return null;
        }

        var values = directive.Arguments.ToDictionary(argument => argument.Name.Value, argument => argument.Value, StringComparer.Ordinal);
        return new ListSize(
            values.GetValueOrDefault("assumedSize") is IntValueNode size ? SliceSize.Of(size) : null,
            [.. Strings(values.GetValueOrDefault("slicingArguments")).Select(path => path.Split('.').ToImmutableArray())],
            [.. Strings(values.GetValueOrDefault("sizedFields"))],
            values.GetValueOrDefault("requireOneSlicingArgument") is not BooleanValueNode { Value: false });
    }

    private static IEnumerable<string> Strings(ValueNode? value) => value switch
    {
        StringValueNode single => [single.Value],
        ListValueNode list => list.Values.OfType<StringValueNode>().Select(item => item.Value),
        _ => [],
    };
}
