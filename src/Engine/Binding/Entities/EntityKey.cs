using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Types.Composition;

namespace Omnichannel.Graph.Engine.Binding.Entities;

/// <summary>The fields that identify an entity: its first <c>@key</c> that can be resolved (Apollo Federation, <c>@key(fields:)</c>).</summary>
internal static class EntityKey
{
    /// <summary>The fields of the key, one of a nested object as the names on the way to it; <c>id</c> where nothing is said.</summary>
    public static IReadOnlyList<string> Of(ObjectType type) =>
        AllOf(type).FirstOrDefault() ?? ["id"];

    /// <summary>The fields of every key that can be resolved, as of <see cref="Of"/>.</summary>
    public static IEnumerable<IReadOnlyList<string>> AllOf(ObjectType type) => ResolvableOf(type).Select(PathsOf).OfType<IReadOnlyList<string>>();

    /// <summary>The fields of a key that can be resolved, however its text is written; null when the type has no such key.</summary>
    public static IReadOnlyList<string>? Find(ObjectType type, string text) =>
        PathsOf(text) is { } paths
            ? AllOf(type).FirstOrDefault(key => key.Order(StringComparer.Ordinal).SequenceEqual(paths.Order(StringComparer.Ordinal)))
            : null;

    /// <summary>The field sets of all keys that can be resolved.</summary>
    public static IEnumerable<string> ResolvableOf(ObjectType type) => type.Directives
        .Where(directive => directive.Name.Value is "key" or "federation__key" && IsResolvable(directive))
        .Select(FieldSet.TextOf)
        .OfType<string>();

    private static IReadOnlyList<string>? PathsOf(string text) => FieldSet.Parse(text) is { } set ? [.. Paths(set, "")] : null;

    private static IEnumerable<string> Paths(SelectionSetNode set, string way)
    {
        foreach (var field in set.Selections.OfType<FieldNode>())
        {
            var path = way + field.Name.Value;
            foreach (var leaf in field.SelectionSet is { } inner ? Paths(inner, $"{path}.") : [path])
            {
                yield return leaf;
            }
        }
    }

    private static bool IsResolvable(DirectiveNode directive) =>
        !directive.Arguments.Any(argument => argument.Name.Value is "resolvable" && argument.Value is BooleanValueNode { Value: false });
}
