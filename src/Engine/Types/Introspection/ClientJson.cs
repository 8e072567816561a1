using System.Collections.Immutable;
using System.Text.Json;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Types.Introspection;

/// <summary>Reads members of an introspection response that may be missing or null.</summary>
internal static class ClientJson
{
    public static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    public static bool IsTrue(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True;

    public static bool IsNull(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Null;

    public static IReadOnlyList<JsonElement>? List(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : null;

    /// <param name="what">What the message says is missing.</param>
    /// <exception cref="GraphQLException">There is no such list.</exception>
    public static IReadOnlyList<JsonElement> Required(JsonElement json, string name, string what) =>
        List(json, name) ?? throw ClientSchema.Refused($"Introspection result missing {what}: {ValueText.Inspect(json)}.");

    public static NameNode Name(JsonElement json) => new() { Value = json.GetProperty("name").GetString()! };

    public static StringValueNode? Description(JsonElement json) => Text(json, "description") is { } text ? new StringValueNode { Value = text } : null;

    /// <summary><c>@deprecated</c> with the reason, where there is one.</summary>
    public static ImmutableArray<DirectiveNode> Deprecated(JsonElement json) =>
        Text(json, "deprecationReason") is { } reason ? [Directive("deprecated", "reason", reason)] : [];

    public static DirectiveNode Directive(string name, string argument, string value) => new()
    {
        Name = new NameNode { Value = name },
        Arguments = [new ArgumentNode { Name = new NameNode { Value = argument }, Value = new StringValueNode { Value = value } }],
    };
}
