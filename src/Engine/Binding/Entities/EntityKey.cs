using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;

namespace Omnichannel.Graph.Engine.Binding.Entities;

/// <summary>The fields that identify an entity: its first <c>@key</c> that can be resolved (Apollo Federation, <c>@key(fields:)</c>).</summary>
internal static class EntityKey
{
    /// <summary>The names of the key's fields; <c>id</c> where nothing is said. Nested keys are not supported and give null.</summary>
    public static IReadOnlyList<string>? Of(ObjectType type)
    {
        foreach (var directive in type.Directives)
        {
            if (directive.Name.Value is "key" or "federation__key" && IsResolvable(directive) && Fields(directive) is { } fields)
            {
                return fields.AsSpan().ContainsAny('{', '}') ? null : fields.Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
            }
        }

        return ["id"];
    }

    private static bool IsResolvable(DirectiveNode directive) =>
        !directive.Arguments.Any(argument => argument.Name.Value is "resolvable" && argument.Value is BooleanValueNode { Value: false });

    private static string? Fields(DirectiveNode directive) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value is "fields")?.Value is StringValueNode text ? text.Value : null;
}
