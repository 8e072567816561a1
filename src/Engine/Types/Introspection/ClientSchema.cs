using System.Collections.Immutable;
using System.Text.Json;

using Omnichannel.Graph.Engine.Language;
using Omnichannel.Graph.Engine.Types.Coercion;

namespace Omnichannel.Graph.Engine.Types.Introspection;

/// <summary>Makes a schema from another server's answer to the introspection query, to compare it or to print it as SDL.</summary>
internal sealed class ClientSchema
{
    private const string AskForAll = "Ensure that a full introspection query is used in order to build a client schema";

    private readonly Dictionary<string, string?> _kinds = new(StringComparer.Ordinal);
    private readonly ClientTypes _types;

    private ClientSchema() => _types = new ClientTypes(_kinds);

    /// <summary>The schema, without checking it.</summary>
    /// <param name="introspection">The <c>data</c> of the response.</param>
    /// <exception cref="GraphQLException">The answer is not complete.</exception>
    public static Schema Build(JsonElement introspection) => SchemaBuilder.Build(new ClientSchema().Document(introspection));

    /// <summary>What the answer lacks, worded like the reference implementation's message.</summary>
    internal static GraphQLException Refused(string message) => new(new GraphQLError(message));

    private DocumentNode Document(JsonElement introspection)
    {
        if (introspection.ValueKind is not JsonValueKind.Object
            || !introspection.TryGetProperty("__schema", out var schema)
            || schema.ValueKind is not JsonValueKind.Object)
        {
            throw Refused(
                "Invalid or incomplete introspection result. Ensure that you are passing \"data\" property of introspection response"
                + " and no \"errors\" was returned alongside: "
                + $"{ValueText.Inspect(introspection)}.");
        }

        foreach (var type in schema.GetProperty("types").EnumerateArray())
        {
            _kinds[type.GetProperty("name").GetString()!] = ClientJson.Text(type, "kind");
        }

        var types = schema.GetProperty("types").EnumerateArray().Select(Type).ToList();
        var roots = Roots(schema);
        var directives = ClientJson.List(schema, "directives")?.Select(_types.Directive) ?? [];
        return new DocumentNode { Definitions = [.. roots, .. directives, .. types] };
    }

    private TypeDefinitionNode Type(JsonElement type) => ClientJson.Text(type, "kind") switch
    {
        "SCALAR" => ClientTypes.Scalar(type),
        "OBJECT" => _types.Object(type),
        "INTERFACE" => _types.Interface(type),
        "UNION" => _types.Union(type),
        "ENUM" => ClientTypes.Enum(type),
        "INPUT_OBJECT" => _types.InputObject(type),
        _ => throw Refused($"Invalid or incomplete introspection result. {AskForAll}: {ValueText.Inspect(type)}."),
    };

    private IEnumerable<SchemaDefinitionNode> Roots(JsonElement schema)
    {
        var roots = ImmutableArray.CreateBuilder<OperationTypeDefinitionNode>();
        foreach (var operation in System.Enum.GetValues<OperationType>())
        {
            if (schema.TryGetProperty($"{DefinitionPrinter.Keyword(operation)}Type", out var root) && root.ValueKind is JsonValueKind.Object)
            {
                roots.Add(new OperationTypeDefinitionNode { Operation = operation, Type = _types.Named(root, "OBJECT") });
            }
        }

        return [new SchemaDefinitionNode { Description = ClientJson.Description(schema), OperationTypes = roots.ToImmutable() }];
    }
}
