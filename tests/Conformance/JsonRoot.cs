using System.Collections.Frozen;
using System.Text.Json;

using Omnichannel.Graph.Engine;
using Omnichannel.Graph.Engine.Execution;
using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types;
using Omnichannel.Graph.Engine.Validation;
using Omnichannel.Graph.Engine.Validation.Limits;
using Omnichannel.Graph.Engine.Validation.Limits.Cost;

namespace Omnichannel.Graph.Conformance;

/// <summary>Plain JSON as the data of a schema: a field is the member of its name.</summary>
/// <remarks><c>__typename</c> tells the type where several are possible; <c>{"__error": "message"}</c> is a resolver that throws; <c>{"__arguments": true}</c>
/// is one that returns its coerced arguments, for a field of a scalar type that takes them as they are.</remarks>
internal static class JsonRoot
{
    // The questions come from whoever started the command, so nothing but the specification's own rules refuses them.
    private static readonly RequestExecutorOptions s_options = new()
    {
        Parser = ParserOptions.Default,
        Validation = ValidationOptions.Default,
        MaxErrors = int.MaxValue,
        Limits = new LimitOptions
        {
            MaxOperationDepth = int.MaxValue,
            MaxAliases = int.MaxValue,
            MaxDirectives = int.MaxValue,
            MaxMutationFields = int.MaxValue,
            MaxSelectedFields = int.MaxValue,
            MaxFragmentVisits = int.MaxValue,
            MaxIntrospectionDepth = int.MaxValue,
            MaxIntrospectionLists = int.MaxValue,
        },
        Cost = new CostOptions { MaxFieldCost = double.MaxValue, MaxTypeCost = double.MaxValue },
    };

    public static RequestExecutor ExecutorOf(Schema schema) => new(
        new ExecutableSchema
        {
            Schema = schema,
            Resolvers = FrozenDictionary<FieldDefinition, FieldResolver>.Empty,
            DefaultResolver = field => field.Arguments.IsEmpty ? new MemberResolver(field.Name) : new MemberOrArgumentsResolver(field.Name),
            RuntimeType = (type, value) => TypeOf(schema, type, value),
        },
        s_options);

    /// <summary>Objects as dictionaries, arrays as lists, numbers as the smallest of int, long and double that fits.</summary>
    public static object? ValueOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when json.TryGetProperty("__error", out var message) => new FieldError(new GraphQLError(message.GetString()!)),
        JsonValueKind.Object => MembersOf(json),
        JsonValueKind.Array => json.EnumerateArray().Select(ValueOf).ToList(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number when json.TryGetInt32(out var number) => number,
        JsonValueKind.Number when json.TryGetInt64(out var number) => number,
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static Dictionary<string, object?> MembersOf(JsonElement json)
    {
        var members = new Dictionary<string, object?>();
        foreach (var member in json.EnumerateObject())
        {
            members[member.Name] = ValueOf(member.Value);
        }

        return members;
    }

    private static ObjectType? TypeOf(Schema schema, NamedType type, object value)
    {
        if ((value as Dictionary<string, object?>)?.GetValueOrDefault("__typename") is not string name)
        {
            return null;
        }

        return schema.Type(name) switch
        {
            ObjectType objectType => objectType,
            null => throw Refusal($"Abstract type \"{type}\" was resolved to a type \"{name}\" that does not exist inside the schema."),
            _ => throw Refusal($"Abstract type \"{type}\" was resolved to a non-object type \"{name}\"."),
        };
    }

    private static GraphQLException Refusal(string message) => new(new GraphQLError(message));

    private static object? MemberOf(object parent, string name) => (parent as Dictionary<string, object?>)?.GetValueOrDefault(name);

    private sealed class MemberResolver(string name) : PropertyResolver
    {
        public override object? Read(object parent) => MemberOf(parent, name);
    }

    private sealed class MemberOrArgumentsResolver(string name) : FieldResolver
    {
        public override ValueTask ResolveAsync(FieldContext context)
        {
            for (var index = 0; index < context.Count; index++)
            {
                var member = MemberOf(context.Parents[index], name);
                context.Values[index] = member is Dictionary<string, object?> members && members.ContainsKey("__arguments") ? context.Arguments : member;
            }

            return ValueTask.CompletedTask;
        }
    }
}
